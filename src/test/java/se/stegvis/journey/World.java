package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/**
 * A förbund of a test's own, made through the pages as its administrator would: members, people, roles. Only the roles asked for
 * are filled, so that a test pays for what it uses. Never made from demo accounts.
 */
public final class World {

    /** A password that everybody in tests has. */
    public static final String PASSWORD = "fyra sånger om havet";

    private static final String INSTALLATION = "installation@exempel.se";
    private static final Map<StegvisServer, Boolean> SET_UP = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    /**
     * Somebody who can sign in.
     *
     * @param name as shown to others
     * @param email to sign in with, together with {@link World#PASSWORD}
     */
    public record SignIn(String name, String email) {}

    private final People people;
    private final StegvisServer server;
    private final String name;
    private final String slug;
    private final Person administrator;
    private final Walk administration;
    private final Map<String, SignIn> signIns = new LinkedHashMap<>();

    private World(People people, StegvisServer server, String name, String slug, Person administrator) {
        this.people = people;
        this.server = server;
        this.name = name;
        this.slug = slug;
        this.administrator = administrator;
        this.administration = new Walk(administrator);
    }

    /** A new förbund with an administrator and the four parties as members, on the server that the suite shares. */
    public static World fresh(People people) {
        return fresh(people, StegvisServer.shared());
    }

    /** A new förbund with an administrator and the four parties as members, on the given server. */
    public static World fresh(People people, StegvisServer server) {
        setUp(people, server);
        int number = COUNT.incrementAndGet();
        String name = "Prov " + number;
        Person operator = people.arrive("Driften", Viewport.DESKTOP, server);
        Walk operating = new Walk(operator).signIn(INSTALLATION, PASSWORD).seesHeading("Installationen");
        operating.fill("Förbundets namn", name).press("Skapa förbundet");
        SignIn first = new SignIn("Adam Administratör", "adam" + number + "@exempel.se");
        operating.press("Bjud in administratör: " + name).fill("Namn", first.name()).fill("E-postadress", first.email());
        operating.press("Bjud in").press("Visa länken: " + name);
        String link = operating.takeLink();
        operator.leave();
        Person administrator = people.arrive(first.name(), Viewport.DESKTOP, server);
        Walk walk = new Walk(administrator).choosePassword(link, PASSWORD).signIn(first.email(), PASSWORD);
        walk.seesHeading("Hej " + first.name());
        // The heading may be there before the address has followed.
        administrator.page().waitForURL(url -> url.contains("/f/"));
        String slug = URI.create(administrator.page().url()).getPath().replaceFirst("^/f/", "");
        World world = new World(people, server, name, slug, administrator);
        world.signIns.put("Administratör", first);
        withoutSignatures(walk, slug);
        walk.open(slug, "medlemmar");
        world.addMember("Försäkringskassan", "Försäkringskassan");
        world.addMember("Arbetsförmedlingen", "Arbetsförmedlingen");
        world.addMember("Region", "Region Prov");
        world.addMember("Kommun", "Provs kommun");
        return world;
    }

    /** Applications here are submitted without signatures, save where signing is what a test is about. */
    static void withoutSignatures(Walk walk, String slug) {
        String setting = "Signaturer före inlämning";
        walk.open(slug, "installningar").seesHeading("Inställningar");
        Locator card = walk.page().locator(".sv-setting").filter(new Locator.FilterOptions().setHasText(setting));
        walk.choose(card.locator("vaadin-select"), "Ingen").press("Spara: " + setting);
        assertThat(card.getByText(Pattern.compile("^Sparat \\d\\d:\\d\\d$"))).isVisible();
    }

    /** Adds a member; the administrator is on the page for members. */
    public World addMember(String kind, String memberName) {
        administration.choose("Slag", kind).fill("Medlemmens namn", memberName).press("Lägg till");
        assertThat(administrator.page().locator(".sv-lines").getByText(memberName, exactly())).not().hasCount(0);
        return this;
    }

    /** Invites somebody with a role that needs no member, and chooses the password. */
    public SignIn invite(String role, String personName) {
        return invite(role, "", personName);
    }

    /** Invites somebody with a role for a member ({@code ""} where the role needs none), and chooses the password. */
    public SignIn invite(String role, String member, String personName) {
        SignIn signIn = new SignIn(personName, "person" + COUNT.incrementAndGet() + "@exempel.se");
        if (!administrator.page().url().endsWith("/personer")) {
            administration.open(slug, "personer");
        }
        administration.press("Bjud in person").fill("Namn", signIn.name()).fill("E-postadress", signIn.email());
        administration.choose("Roll", role);
        if (!member.isEmpty()) {
            administration.choose("För vilken medlem", member);
        }
        administration.press("Bjud in");
        String link = administration.takeLink();
        Person guest = people.arrive(personName, Viewport.DESKTOP, server);
        new Walk(guest).choosePassword(link, PASSWORD);
        guest.leave();
        signIns.put(role, signIn);
        return signIn;
    }

    /** One person in every role: the whole chain can be walked. */
    public World withEverybody() {
        invite("Projektägare", "Provs kommun", "Petra Projektägare");
        invite("Beredningsgrupp", "Region Prov", "Berit Beredare");
        invite("Förbundschef", "Frida Förbundschef");
        invite("Ordförande", "Region Prov", "Olle Ordförande");
        invite("Ledamot", "Provs kommun", "Lena Ledamot");
        invite("Ersättare", "Provs kommun", "Elsa Ersättare");
        invite("Processledare", "Per Processledare");
        invite("Revisor", "Rut Revisor");
        return this;
    }

    /** Somebody new in front of a browser, signed in and on the start page of this förbund. */
    public Person signIn(SignIn who) {
        return signIn(who, Viewport.DESKTOP);
    }

    /** As {@link #signIn(SignIn)}, at the given screen. */
    public Person signIn(SignIn who, Viewport viewport) {
        Person person = people.arrive(who.name(), viewport, server);
        new Walk(person).signIn(who.email(), PASSWORD).seesHeading("Hej " + who.name());
        return person;
    }

    /** Whoever was last invited with this role, by the role's Swedish name. */
    public SignIn holder(String role) {
        return java.util.Objects.requireNonNull(signIns.get(role), () -> "nobody is " + role);
    }

    /** The administrator, signed in since the förbund began. */
    public Person administrator() {
        return administrator;
    }

    public String name() {
        return name;
    }

    /** The förbund's part of addresses: {@code /f/<slug>}. */
    public String slug() {
        return slug;
    }

    private static com.microsoft.playwright.Locator.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
    }

    /** The installation's administrator is made once per server, with the code from its log. */
    private static synchronized void setUp(People people, StegvisServer server) {
        if (SET_UP.putIfAbsent(server, true) != null) {
            return;
        }
        Person operator = people.arrive("Driften", Viewport.DESKTOP, server);
        operator.visit("/");
        new Walk(operator)
                .fill("Engångskod", server.awaitLog("with the code (\\w+)"))
                .fill("Namn", "Disa Drift")
                .fill("E-postadress", INSTALLATION)
                .fill("Lösenord", PASSWORD)
                .press("Skapa administratör")
                .seesHeading("Logga in");
        operator.leave();
    }
}
