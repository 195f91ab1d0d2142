package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.journey.Years.FIRST;
import static se.stegvis.journey.Years.NOW;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.journey.Phone.Figures;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/**
 * The whole chain, once on each database: from the first words of an application to a processdag of the insats it became. At every
 * point where a screen has said that something is saved the server is killed with kill -9; nothing is lost and nothing is doubled.
 * On PostgreSQL, whose process is not the one that is killed, it is killed only where a decision's mail and insats still wait.
 */
@Journey
class ChainIT {

    private static final String LEAD = "Provs kommun";
    private static final String REGION = "Region Prov";
    private static final String NAME = SmallTeam.NAME;

    /** Tomorrow, so that it does not pass while the chain is walked at midnight. */
    private final String day = SwedishTime.today(Clock.systemUTC()).plusDays(1).toString();

    /** Where the server is killed. */
    private enum Point {
        TYPING,
        SUBMIT,
        DECISION_AND_OUTBOX,
        SIGN_OFF,
        MINUTES,
        SCORE,
        REVEAL
    }

    /** One walk of the chain. */
    private record Chain(StegvisServer server, World world, Store store) {

        /** The screen has said that it is saved: the server dies at once, and comes back. */
        void dies(Point point, Person before) {
            boolean killed = store == Store.H2 || point == Point.DECISION_AND_OUTBOX;
            if (killed) {
                server.kill();
            }
            before.leave();
            if (killed) {
                server.restart();
            }
        }

        Official official(String role) {
            return new Official(world, world.signIn(world.holder(role), Viewport.DESKTOP));
        }
    }

    /** What the chain is stored in. */
    enum Store {
        H2,
        POSTGRESQL
    }

    @ParameterizedTest
    @EnumSource
    void what_a_screen_has_said_is_saved_is_there_once_after_kill_9(Store store, People people) throws Exception {
        int mailPort = freePort();
        StegvisServer.Setup setup = StegvisServer.own("chain-" + store);
        try (StegvisServer server = (store == Store.POSTGRESQL ? setup.postgresql() : setup).start()) {
            World world = World.fresh(people, server);
            if (store == Store.POSTGRESQL) {
                // On H2 this is walked by Journey 1.
                Journey1IT.twoWriteAtOnce(world);
            }
            World.SignIn karins = world.invite("Projektägare", LEAD, "Karin Åkerlund");
            World.SignIn rosas = world.invite("Ersättare", REGION, "Rosa Ros");
            world.invite("Ordförande", REGION, "Olle Ordförande");
            world.invite("Ledamot", "Försäkringskassan", "Fatima Fors");
            world.invite("Förbundschef", "Frida Förbundschef");
            world.invite("Processledare", "Per Processledare");
            world.administrator().leave();
            // From its next start on it has a mail server, which is not up yet: what is to be sent has to wait.
            setup.smtp("localhost", mailPort);

            Chain chain = new Chain(server, world, store);
            typing(chain, karins);
            submitting(chain, karins, rosas);
            String meeting = deciding(chain);
            aMailIsSentOnce(mailPort, karins);
            signing(chain, meeting);
            theInsatsIsThereOnce(world, karins);
            scoring(people, chain);
        }
    }

    private static void typing(Chain chain, World.SignIn karins) {
        World world = chain.world();
        Applicant karin = new Applicant(world.signIn(karins));
        karin.starts(NAME).opens("G Perspektiv").writes("Barn", "Sparat strax före stoppet.").isSaved();
        String page = karin.page().url();
        chain.dies(Point.TYPING, karin.person());

        karin = new Applicant(world.signIn(karins));
        karin.page().navigate(page);
        karin.heading("G Perspektiv");
        assertThat(karin.field("Barn")).hasValue("Sparat strax före stoppet.");
        karin.person().leave();
    }

    private static void submitting(Chain chain, World.SignIn karins, World.SignIn rosas) {
        World world = chain.world();
        Applicant karin = new Applicant(world.signIn(karins));
        karin.page().getByRole(AriaRole.LINK, Applicant.named("Ansökningar")).click();
        karin.page().getByRole(AriaRole.LINK, Applicant.named(NAME)).click();
        karin.heading("A Grund");
        new SmallTeam(karin, LEAD, REGION).writesAll(rosas);
        karin.page().getByRole(AriaRole.LINK, Applicant.named("Nästa: Granska och lämna in")).click();
        karin.heading("Granska och lämna in").presses("Lämna in ansökan");
        karin.page().getByRole(AriaRole.BUTTON, Applicant.named("Lämna in ansökan")).last().click();
        assertThat(karin.page().getByText("Ansökan är inlämnad", new Page.GetByTextOptions().setExact(true)).first())
                .isVisible(patiently());
        String number = karin.page().getByText("Diarienummer ").first().innerText();
        chain.dies(Point.SUBMIT, karin.person());

        karin = new Applicant(world.signIn(karins));
        karin.page().getByRole(AriaRole.LINK, Applicant.named("Ansökningar")).click();
        karin.person().settle();
        assertThat(karin.page().getByRole(AriaRole.ROW).filter(having(NAME))).hasCount(0);
        karin.page().getByLabel("Inlämnade").check();
        assertThat(karin.page().getByRole(AriaRole.ROW).filter(having(NAME))).hasCount(1);
        assertThat(karin.page().getByRole(AriaRole.ROW).filter(having(NAME)))
                .containsText(number.replace("Diarienummer", "").strip().split("\\s")[0]);
        karin.person().leave();
    }

    private String deciding(Chain chain) {
        Official frida = chain.official("Förbundschef");
        frida.goesTo("styrelse").isAt("Styrelse");
        frida.page().getByText("Planera ett möte").click();
        frida.dates("Datum", day).writes("Plats", "Rådhuset").presses("Planera mötet").sees("Nästa steg");
        // What the page says may be there before its address.
        frida.page().waitForURL(url -> url.contains("/mote/"));
        String meeting = frida.page().url().replaceFirst(".*/f/[^/]+/", "");
        frida.addsToAgenda(NAME).pressesAndConfirms("Skicka kallelsen", "Skicka kallelsen").presses("Öppna mötet");
        for (String name : List.of("Olle Ordförande", "Fatima Fors")) {
            frida.presses("Har kommit: " + name);
            assertThat(frida.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Har gått: " + name)))
                    .isVisible();
        }
        frida.decides(NAME).picks("Beslut", "Bifall").writes("Belopp " + FIRST, "1 500 000");
        frida.recordsDecision().sees("Beslutet är antecknat som § 1.");
        chain.dies(Point.DECISION_AND_OUTBOX, frida.person());

        frida = chain.official("Förbundschef").goesTo(meeting);
        assertThat(frida.item(NAME)).containsText("Beslutad, § 1");
        assertThat(frida.item(NAME).getByText("Besluta", new Locator.GetByTextOptions().setExact(true))).hasCount(0);
        frida.leaves();
        return meeting;
    }

    private static void aMailIsSentOnce(int port, World.SignIn karins) {
        GreenMail mail = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            Awaitility.await("the decision's mail").atMost(Duration.ofMinutes(3)).until(() -> decisions(mail, karins) > 0);
            // Whatever else waits is sent in the same breath; a second one would be among it.
            Awaitility.await("no mail twice")
                    .during(Duration.ofSeconds(6))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> decisions(mail, karins) == 1);
        } finally {
            mail.stop();
        }
    }

    private static long decisions(GreenMail mail, World.SignIn karins) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isDecision(message, karins))
                .count();
    }

    private static boolean isDecision(MimeMessage message, World.SignIn karins) {
        try {
            return message.getSubject().startsWith("Styrelsen har beslutat")
                    && message.getAllRecipients()[0].toString().equals(karins.email());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signing(Chain chain, String meeting) {
        Official frida = chain.official("Förbundschef");
        frida.goesTo(meeting).pressesAndConfirms("Avsluta mötet", "Avsluta mötet").follows("Till protokollet");
        frida.chooses("Vem justerar tillsammans med den som ledde mötet?", "Fatima Fors").sees("Justerare är Fatima Fors.");
        frida.leaves();

        Official olle = chain.official("Ordförande");
        olle.goesTo(meeting + "/protokoll").pressesAndConfirms("Skriv under protokollet", "Skriv under");
        olle.sees("Din underskrift är antecknad.");
        chain.dies(Point.SIGN_OFF, olle.person());
        olle = chain.official("Ordförande").goesTo(meeting + "/protokoll").sees("Justerare är Fatima Fors.");
        assertThat(olle.page().getByText("Skriv under protokollet")).hasCount(0);
        olle.leaves();

        Official fatima = chain.official("Ledamot");
        fatima.goesTo(meeting + "/protokoll").pressesAndConfirms("Skriv under protokollet", "Skriv under");
        fatima.sees("Protokollet är justerat och registrerat.");
        chain.dies(Point.MINUTES, fatima.person());
        fatima = chain.official("Ledamot").goesTo(meeting + "/protokoll");
        String minutes = fatima.reads("Ladda ner protokollet (PDF)");
        assertThat(minutes).contains("§ 1 " + NAME, "Olle Ordförande skrev under", "Fatima Fors skrev under").doesNotContain("§ 2");
        fatima.leaves();
    }

    private static void theInsatsIsThereOnce(World world, World.SignIn karins) {
        Person karin = world.signIn(karins);
        new Walk(karin).open(world.slug(), "insatser").sees(NAME);
        assertThat(karin.page().getByRole(AriaRole.ROW).filter(having(NAME))).hasCount(1);
        assertThat(karin.page().getByRole(AriaRole.ROW).filter(having(NAME))).containsText("1 500 000");
        karin.leave();
    }

    private void scoring(People people, Chain chain) {
        World world = chain.world();
        StegvisServer server = chain.server();
        Person per = world.signIn(world.holder("Processledare"));
        Walk leads = new Walk(per).open(world.slug(), "processdagar/ny").seesHeading("Ny processdag");
        leads.choose("Insats", NAME).fill("Namn på dagen", "Första dagen");
        for (List<String> field : List.of(
                List.of("Datum", day),
                List.of("Börjar", "08:15"),
                List.of("Slutar", "12:00"),
                List.of("Perioden ni ser på, från", NOW + "-01-01"),
                List.of("Perioden ni ser på, till", NOW + "-12-31"))) {
            Locator box = per.page()
                    .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field.getFirst()).setExact(true));
            box.fill(field.getLast());
            box.press("Enter");
            box.press("Tab");
        }
        leads.choose("Steg på skalan 1–10", "0,1").press("Skapa processdagen").seesHeading("Första dagen");
        leads.press("Öppna dagen").press("Öppna nu").seesHeading("Samling");
        String day = per.page().url();
        String code = per.page().locator(".sv-head .pd-code").innerText();
        List<Phone> phones = IntStream.rangeClosed(1, 3)
                .mapToObj(no -> Phone.of(people, "Telefon " + no, server).joinsBy(code).isInUnsaid())
                .toList();
        leads.press("Börja med första temat").press("Öppna skalan");
        phones.get(0).answers("4.5").isThanked();
        phones.get(1).answers("8.5").isThanked();
        chain.dies(Point.SCORE, per);

        phones.get(2).answers("6.2").isThanked();
        per = leadsAgain(world, day);
        assertThat(per.page().locator(".pd-count")).hasText("3 av 3 har svarat");
        new Walk(per).press("Visa svaren");
        Figures shown = new Figures("8,5", "6,4", "4,5", "3");
        phones.forEach(phone -> phone.shows(shown));
        chain.dies(Point.REVEAL, per);

        per = leadsAgain(world, day);
        assertThat(per.page().locator(".pd-figure-mean dd")).hasText("6,4");
        assertThat(per.page().locator(".pd-figure-answers dd")).hasText("3");
        phones.get(0).page().reload();
        phones.get(0).shows(shown);
        per.leave();
    }

    private static Person leadsAgain(World world, String day) {
        Person per = world.signIn(world.holder("Processledare"));
        per.page().navigate(day);
        new Walk(per).seesHeading("Första dagen");
        return per;
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
