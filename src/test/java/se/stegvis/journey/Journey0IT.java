package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** From an empty server to a förbund with members, people, roles and settings. Each step builds on the one before. */
@Tag("unfinished")
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Journey0IT {

    private static final String PASSWORD = "sju hav och en ö";
    private static final String OTHER = "åtta hav och två öar";

    private final StegvisServer server = StegvisServer.own("journey0").start();
    private String slug = "";
    private String firstLink = "";

    @AfterAll
    void close() {
        server.close();
    }

    @BeforeAll
    void nothingIsThere(People people) {
        Person anybody = people.arrive("Vem som helst", Viewport.DESKTOP, server);
        anybody.visit("/");
        new Walk(anybody).seesHeading("Första start");
    }

    @Test
    @Order(1)
    void the_first_administrator_proves_access_to_the_log_and_creates_a_forbund(People people) {
        Person disa = people.arrive("Disa", Viewport.DESKTOP, server);
        Walk walk = new Walk(disa);
        disa.visit("/");
        walk.seesHeading("Första start");
        disa.looksAt("första start");
        walk.fill("Engångskod", "AAAAAAAAAA").fill("Namn", "Disa Drift").fill("E-postadress", "disa@exempel.se");
        walk.fill("Lösenord", PASSWORD).press("Skapa administratör").sees("Koden stämmer inte");
        disa.looksAt("första start, fel kod");
        walk.fill("Engångskod", server.awaitLog("with the code (\\w+)")).press("Skapa administratör");
        walk.seesHeading("Logga in");
        disa.looksAt("logga in");
        walk.signIn("disa@exempel.se", "fel lösenord helt").sees("Det gick inte att logga in");
        disa.looksAt("logga in, fel lösenord");
        walk.signIn("disa@exempel.se", PASSWORD).seesHeading("Installationen");
        disa.looksAt("installationen, tom");

        walk.press("Skapa förbundet").sees("Fyll i det här fältet");
        assertThat(walk.field("Förbundets namn")).isFocused();
        walk.fill("Förbundets namn", "Samordningsförbundet Åmåla").page().keyboard().press("Enter");
        walk.press("Bjud in administratör: Samordningsförbundet Åmåla");
        walk.fill("Namn", "Adam Administratör").fill("E-postadress", "adam");
        walk.press("Bjud in").sees("Skriv en hel e-postadress");
        disa.looksAt("installationen, bjud in administratör, fel adress");
        walk.fill("E-postadress", "adam@exempel.se").press("Bjud in");
        walk.press("Visa länken: Samordningsförbundet Åmåla");
        walk.seesHeading("Länken visas bara nu");
        disa.looksAt("hemlig länk");
        firstLink = walk.takeLink();
        assertThat(walk.button("Visa länken: Samordningsförbundet Åmåla")).hasCount(0);
        disa.looksAt("installationen, ett förbund");
        disa.visit("/f/amala");
        walk.seesHeading("Sidan finns inte");
        disa.looksAt("sidan finns inte");
    }

    @Test
    @Order(2)
    void the_forbunds_administrator_is_led_from_nothing_to_members_people_and_settings(People people) {
        Person adam = people.arrive("Adam", Viewport.DESKTOP, server);
        Walk walk = new Walk(adam);
        adam.visit(firstLink);
        walk.seesHeading("Välj lösenord");
        walk.fill("Lösenord", "kort").press("Spara lösenordet").sees("Lösenordet är för kort");
        adam.looksAt("välj lösenord, för kort");
        walk.fill("Lösenord", PASSWORD).press("Spara lösenordet").seesHeading("Logga in");
        adam.visit(firstLink);
        walk.seesHeading("Länken går inte att använda");
        adam.looksAt("länken går inte att använda");
        walk.signIn("adam@exempel.se", PASSWORD).seesHeading("Hej Adam Administratör");
        slug = adam.page().url().replaceFirst(".*/f/", "");
        assertThat(slug).isEqualTo("amala");
        walk.sees("Lägg till förbundets medlemmar");
        adam.looksAt("start, nytt förbund");

        adam.page().getByRole(AriaRole.LINK, link("Till medlemmar: Lägg till förbundets medlemmar")).click();
        walk.seesHeading("Medlemmar");
        adam.looksAt("medlemmar, inga");
        walk.press("Lägg till").sees("Välj vilket slags medlem det är");
        adam.looksAt("medlemmar, fel");
        walk.choose("Slag", "Försäkringskassan").press("Lägg till").sees("Försäkringskassan är tillagd");
        walk.choose("Slag", "Arbetsförmedlingen").press("Lägg till").sees("Arbetsförmedlingen är tillagd");
        walk.choose("Slag", "Region").fill("Medlemmens namn", "Region Å").press("Lägg till").sees("Region Å är tillagd");
        walk.choose("Slag", "Kommun").fill("Medlemmens namn", "Åmåla").press("Lägg till").sees("Åmåla är tillagd");
        walk.choose("Slag", "Försäkringskassan").press("Lägg till").sees("Försäkringskassan är redan medlem");
        walk.press("Byt namn: Åmåla").fill("Medlemmens namn", "Åmåla kommun").press("Spara");
        assertThat(adam.page().getByText("Åmåla kommun", exact())).isVisible();
        walk.press("Lämnar förbundet: Region Å").sees("Ska Region Å lämna förbundet?");
        adam.looksAt("medlem lämnar");
        walk.press("Låt medlemmen lämna").sees("Har lämnat");
        walk.press("Kommer tillbaka: Region Å");
        assertThat(adam.page().getByText("Har lämnat")).hasCount(0);
        adam.looksAt("medlemmar");
    }

    @Test
    @Order(3)
    void people_are_invited_with_roles_and_ersattare_get_their_order_by_keyboard(People people) {
        Person person = people.arrive("Adam", Viewport.DESKTOP, server);
        Walk walk = new Walk(person).signIn("adam@exempel.se", PASSWORD).seesHeading("Hej Adam Administratör");
        walk.open(slug, "personer").seesHeading("Personer");
        walk.press("Bjud in person").press("Bjud in").sees("Välj minst en roll");
        walk.fill("Namn", "Elsa Ersättare").fill("E-postadress", "elsa@exempel.se").choose("Roll", "Ersättare");
        walk.press("Bjud in").sees("Välj vilken medlem rollen gäller");
        person.looksAt("bjud in person, fel");
        walk.choose("För vilken medlem", "Åmåla kommun").press("Bjud in");
        String link = walk.takeLink();
        invite(walk, "Erik Ersättare", "erik@exempel.se", "Ersättare", "Region Å");
        invite(walk, "Rut Revisor", "rut@exempel.se", "Revisor", "");
        person.looksAt("personer");

        Locator later = walk.button("Flytta Elsa Ersättare (Åmåla kommun) senare");
        later.focus();
        walk.page().keyboard().press("Enter");
        assertThat(walk.page().locator(".sv-ordered li").first()).containsText("Erik Ersättare");
        walk.page().reload();
        assertThat(walk.page().locator(".sv-ordered li").first()).containsText("Erik Ersättare");

        Person guest = people.arrive("Elsa", Viewport.DESKTOP, server);
        Walk elsa = new Walk(guest).choosePassword(link, PASSWORD);
        elsa.signIn("elsa@exempel.se", PASSWORD).seesHeading("Hej Elsa Ersättare");
        elsa.page().navigate(server.url("/konto"));
        elsa.fill("Nuvarande lösenord", "inte det här").fill("Nytt lösenord", OTHER).press("Byt lösenord");
        elsa.sees("Det nuvarande lösenordet stämmer inte");
        guest.looksAt("mitt konto, fel lösenord");
        elsa.fill("Nuvarande lösenord", PASSWORD).press("Byt lösenord").sees("Lösenordet är bytt");
    }

    @Test
    @Order(4)
    void a_person_forgets_the_password_and_gets_back_in(People people) {
        Person elsa = people.arrive("Elsa", Viewport.PHONE, server);
        Walk walk = new Walk(elsa).signIn("elsa@exempel.se", PASSWORD).sees("Det gick inte att logga in");
        elsa.page().getByRole(AriaRole.LINK, link("Glömt lösenordet?")).click();
        walk.seesHeading("Glömt lösenordet");
        elsa.looksAt("glömt lösenordet");
        walk.fill("E-postadress", "finnsinte@exempel.se").press("Skicka länk").sees("Om finnsinte@exempel.se har ett konto");
        elsa.visit("/glomt-losenord");
        walk.fill("E-postadress", "elsa@exempel.se").press("Skicka länk").sees("Om elsa@exempel.se har ett konto");
        elsa.looksAt("glömt lösenordet, svar");

        Person person = people.arrive("Adam", Viewport.DESKTOP, server);
        Walk adam = new Walk(person).signIn("adam@exempel.se", PASSWORD).seesHeading("Hej Adam Administratör");
        adam.open(slug, "personer").fill("Sök", "elsa").press("Ändra: Elsa Ersättare");
        person.looksAt("person");
        adam.press("Ny länk");
        walk.choosePassword(adam.takeLink(), PASSWORD).signIn("elsa@exempel.se", PASSWORD);
        walk.seesHeading("Hej Elsa Ersättare");
    }

    @Test
    @Order(5)
    void a_role_that_is_lost_and_a_person_who_is_deactivated_count_at_the_next_click(People people) {
        Person rut = people.arrive("Rut", Viewport.DESKTOP, server);
        Person person = people.arrive("Adam", Viewport.DESKTOP, server);
        Walk adam = new Walk(person).signIn("adam@exempel.se", PASSWORD).seesHeading("Hej Adam Administratör");
        adam.open(slug, "personer").press("Ändra: Rut Revisor").press("Ny länk");
        Walk walk = new Walk(rut).choosePassword(adam.takeLink(), PASSWORD).signIn("rut@exempel.se", PASSWORD);
        walk.seesHeading("Hej Rut Revisor").open(slug, "logg").seesHeading("Logg");
        walk.sees("Medlem tillagd");
        rut.looksAt("logg");
        walk.open(slug, "meddelanden");
        rut.looksAt("ingen tillgång");
        walk.open(slug, "medlemmar").seesHeading("Medlemmar");

        adam.press("Ändra: Rut Revisor").choose("Roll", "Processledare").press("Ge rollen").sees("Sparat.");
        adam.press("Ta bort rollen: Revisor");
        assertThat(adam.page().getByText("Processledare").first()).isVisible();
        walk.page().getByRole(AriaRole.LINK, link("Logg")).click();
        walk.seesHeading("Du har inte tillgång till sidan");

        walk.open(slug, "").seesHeading("Hej Rut Revisor");
        adam.press("Inaktivera").sees("Inaktivera Rut Revisor?");
        person.looksAt("inaktivera person");
        adam.press("Inaktivera");
        assertThat(adam.page().getByText("Inaktiverad", new Page.GetByTextOptions().setExact(true))).isVisible();
        rut.page().getByRole(AriaRole.LINK, link("Stegvis, till startsidan")).click();
        walk.sees("Du är inte längre inloggad");
        rut.looksAt("inte längre inloggad");
        walk.signIn("rut@exempel.se", PASSWORD).sees("Det gick inte att logga in");
    }

    @Test
    @Order(6)
    void settings_are_saved_one_by_one_with_the_message_at_the_field(People people) {
        Person person = people.arrive("Adam", Viewport.DESKTOP, server);
        Walk walk = new Walk(person).signIn("adam@exempel.se", PASSWORD).seesHeading("Hej Adam Administratör");
        walk.open(slug, "installningar").seesHeading("Inställningar");
        walk.fill("Justering av protokoll", "15").press("Spara: Justering av protokoll");
        walk.sees("Skriv ett helt tal mellan 1 och 14.");
        assertThat(walk.field("Justering av protokoll")).isFocused();
        person.looksAt("inställningar, fel");
        walk.fill("Justering av protokoll", "12").page().keyboard().press("Enter");
        assertThat(walk.page().getByText(java.util.regex.Pattern.compile("^Sparat \\d\\d:\\d\\d$")))
                .isVisible();
        walk.page().reload();
        assertThat(walk.field("Justering av protokoll")).hasValue("12");

        walk.open(slug, "meddelanden").seesHeading("Meddelanden").sees("Ingen e-postserver är inställd");
        person.looksAt("meddelanden");
        walk.press("Läs: Välkommen till Stegvis för Samordningsförbundet Åmåla");
        person.looksAt("meddelande");
        walk.press("Stäng");
        walk.open(slug, "logg").fill("Sök", "inställning");
    }

    private static void invite(Walk walk, String name, String email, String role, String member) {
        walk.press("Bjud in person").fill("Namn", name).fill("E-postadress", email).choose("Roll", role);
        if (!member.isEmpty()) {
            walk.choose("För vilken medlem", member);
        }
        walk.press("Bjud in").takeLink();
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
