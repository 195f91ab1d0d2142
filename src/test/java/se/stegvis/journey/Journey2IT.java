package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.journey.DayPages.card;
import static se.stegvis.journey.DayPages.lines;
import static se.stegvis.journey.DayPages.picks;
import static se.stegvis.journey.DayPages.theFiguresStand;
import static se.stegvis.journey.DayPages.writes;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.stegvis.journey.Phone.Figures;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** Journey 2: the processdag of 15 December 2017, with thirteen phones, until it stands on paper. */
@Journey
class Journey2IT {

    /** What nobody would take for at once, on any machine; the times themselves are printed and kept in docs/performance.md. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final int FROM_THE_MUNICIPALITY = 6;

    @Test
    void thirteen_phones_score_in_silence_and_the_real_days_figures_stand_on_paper(People people) throws IOException {
        World world = World.fresh(people);
        anEarlierInitiative(world);
        Person leader = world.signIn(world.invite("Processledare", "Per Processledare"));
        Walk leads = aDayIsOpened(world, leader);
        Page run = leader.page();
        leads.sees("0 telefoner är med");
        leader.looksAt("processdag leds, samling");
        Page wall = run.waitForPopup(() -> run.getByText("Öppna projektorn").click());
        wall.setViewportSize(1440, 900);
        String spoken = wall.locator(".pd-code-large").innerText();
        String code = spoken.replace(" ", "");
        looks(leader, wall, run, "projektorn, samling");

        String scanned = QrReader.reads(wall.locator(".pd-qr svg"));
        assertThat(scanned).endsWith("/dag/" + code);

        List<Phone> phones = thirteenJoin(people, spoken, URI.create(scanned).getPath());
        assertThat(wall.getByText("13 telefoner är med")).isVisible();
        assertThat(run.locator(".pd-count")).hasText("13 telefoner är med");

        List<List<String>> ratings = VasterasDay.ratings();
        Phone first = phones.getFirst();
        Phone last = phones.getLast();
        for (int theme = 0; theme < ratings.size(); theme++) {
            boolean byHand = theme == 0;
            leads.press(theme == 0 ? "Börja med första temat" : "Gå vidare");
            assertThat(wall.getByText(VasterasDay.QUESTIONS.get(theme))).isVisible();
            if (byHand) {
                first.person().looksAt("telefonen, tänk först");
                looks(leader, wall, run, "projektorn, tänk först");
            }
            leads.press("Öppna skalan");
            assertThat(last.page().getByLabel("Ditt svar")).isVisible();
            if (byHand) {
                first.person().looksAt("telefonen, skalan");
                first.answers("3.0").isThanked();
                first.person().looksAt("telefonen, svaret är inne");
                first.presses("Ändra mitt svar");
            }
            for (int one = 0; one < phones.size(); one++) {
                String rating = ratings.get(theme).get(one);
                if (byHand) {
                    phones.get(one).answers(rating).isThanked();
                } else {
                    assertThat(phones.get(one).answersQuickly(code, rating)).isEqualTo("200");
                }
                if (byHand && one == phones.size() - 2) {
                    nobodySeesAFigure(wall, run, last);
                    looks(leader, wall, run, "projektorn, alla svarar");
                    leader.looksAt("processdag leds, alla svarar");
                }
            }
            assertThat(wall.getByText("13 av 13 har svarat")).isVisible();
            if (byHand) {
                assertThat(last.answersQuickly(code, "11"))
                        .isEqualTo("422 Svaret ska ligga mellan 1 och 10. Välj ett värde på skalan.");
            }
            List<Phone> following = theme == 1 ? phones.subList(0, phones.size() - 1) : phones;
            if (theme == 1) {
                losesContactAndChangesItsAnswer(last, "1.0");
            }
            Reveal reveal = Reveal.watch(wall, run, following);
            leads.press("Visa svaren");
            theFiguresStand(wall, VasterasDay.PUBLISHED.get(theme));
            theFiguresStand(run, VasterasDay.PUBLISHED.get(theme));
            for (Phone phone : following) {
                phone.shows(VasterasDay.PUBLISHED.get(theme));
                assertThat(phone.page().locator("svg.dots circle")).hasCount(13);
            }
            assertThat(reveal.slowest("Tema " + (theme + 1))).isLessThan(AT_ONCE);
            if (theme == 1) {
                isRefusedPlainly(last);
                last.shows(VasterasDay.PUBLISHED.get(theme));
                theFiguresStand(wall, VasterasDay.PUBLISHED.get(theme));
            }
            onlyTheLargePartyIsShown(wall);
            if (byHand) {
                first.person().looksAt("telefonen, svaren visas");
                looks(leader, wall, run, "projektorn, svaren visas");
                leader.looksAt("processdag leds, svaren visas");
            }
            leads.press("Börja anteckna");
            if (byHand) {
                aNoteAndAnAction(first, wall, leader);
            }
        }
        theDayIsSummedUp(first, wall, leader);
        theDocumentationHoldsEverything(leader);
    }

    @Test
    void a_killed_server_loses_no_rating_and_no_word_and_counts_nothing_twice(People people) {
        try (StegvisServer server = StegvisServer.own("journey2").start()) {
            World world = World.fresh(people, server);
            anEarlierInitiative(world);
            Person leader = world.signIn(world.invite("Processledare", "Per Processledare"));
            Walk leads = aDayIsOpened(world, leader);
            String day = leads.page().url();
            String spoken = leads.page().locator(".sv-head .pd-code").innerText();
            List<Phone> phones = IntStream.rangeClosed(1, 4)
                    .mapToObj(no -> Phone.of(people, "Telefon " + no, server).joinsBy(spoken).isInUnsaid())
                    .toList();
            leads.press("Börja med första temat").press("Öppna skalan");
            phones.get(0).answers("4.5").isThanked();
            phones.get(1).answers("8.5").isThanked();
            leader.leave();

            server.kill();
            phones.get(2).answers("6.2").seesHeading("Ditt svar är inte skickat än");
            phones.get(2).person().looksAt("telefonen, svaret är inte skickat");
            server.restart();
            phones.get(2).isThanked();
            phones.get(0).isThanked();
            phones.get(3).answers("6.6").isThanked();
            leader = people.arrive("Per Processledare", Viewport.DESKTOP, server);
            leads = leadsAgain(leader, world, day);
            assertThat(leads.page().locator(".pd-count")).hasText("4 av 4 har svarat");

            Figures revealed = new Figures("8,5", "6,5", "4,5", "4");
            leads.press("Visa svaren");
            phones.get(3).shows(revealed);
            server.kill();
            leader.leave();
            server.restart();
            leader = people.arrive("Per Processledare", Viewport.DESKTOP, server);
            leads = leadsAgain(leader, world, day);
            theFiguresStand(leads.page(), revealed);
            phones.get(0).page().reload();
            phones.get(0).shows(revealed);
            leads.press("Börja anteckna");
            phones.forEach(phone -> assertThat(phone.page().locator("#note")).isVisible());

            Page run = leads.page();
            writes(run, "Ett förbättringssteg", "Sparat strax före stoppet");
            assertThat(run.locator("[data-save-status]")).containsText("Sparat");
            server.kill();
            lines(run, "Ett förbättringssteg").last().fill("Skrivet när servern var borta");
            server.restart();
            leads.sees("Du är inte längre inloggad").press("Fortsätt");
            leads.signInHere(world.holder("Processledare").email(), World.PASSWORD)
                    .seesHeading("Processdag hösten 2017");
            assertThat(run.locator("[data-save-status]")).containsText("Sparat");
            run.evaluate("() => localStorage.clear()");
            run.reload();
            assertThat(lines(run, "Ett förbättringssteg")).hasCount(3);
            assertThat(lines(run, "Ett förbättringssteg").nth(0)).hasValue("Sparat strax före stoppet");
            assertThat(lines(run, "Ett förbättringssteg").nth(1)).hasValue("Skrivet när servern var borta");
        }
    }

    private static void anEarlierInitiative(World world) {
        Person director = world.signIn(world.invite("Förbundschef", "Frida Förbundschef"));
        Walk chief = new Walk(director);
        chief.open(world.slug(), "insatser/ny").seesHeading("Lägg in tidigare insats");
        chief.fill("Insatsens namn", VasterasDay.INITIATIVE);
        picks(chief, "Huvudman", "Provs kommun");
        picks(chief, "Första dag", "2017-01-01");
        picks(chief, "Sista dag", "2018-12-31");
        chief.fill("Beviljat 2017", "4 000 000").fill("Beslut", "§ 31, 2016-11-25");
        chief.fill("Mål, ett på varje rad", "Fler deltagare går vidare till arbete eller studier");
        chief.press("Spara insatsen").seesHeading(VasterasDay.INITIATIVE);
        director.leave();
    }

    private static Walk aDayIsOpened(World world, Person leader) {
        Walk leads = new Walk(leader).open(world.slug(), "processdagar/ny").seesHeading("Ny processdag");
        leads.press("Skapa processdagen").sees("Välj vilken insats dagen handlar om.");
        leader.looksAt("ny processdag, inget ifyllt");
        leads.choose("Insats", VasterasDay.INITIATIVE).fill("Namn på dagen", "Processdag hösten 2017");
        picks(leads, "Datum", "2017-12-15");
        picks(leads, "Börjar", "08:15");
        picks(leads, "Slutar", "12:00");
        picks(leads, "Perioden ni ser på, från", "2017-01-01");
        picks(leads, "Perioden ni ser på, till", "2017-12-15");
        leads.fill("Den som dokumenterar", "Dora Dokumentatör").choose("Steg på skalan 1–10", "0,1");
        leads.press("Skapa processdagen").seesHeading("Processdag hösten 2017");
        leader.looksAt("processdag förbereds");
        leads.press("Öppna dagen").seesHeading("Samling");
        return leads;
    }

    private static Walk leadsAgain(Person leader, World world, String day) {
        Walk leads = new Walk(leader).signIn(world.holder("Processledare").email(), World.PASSWORD);
        leads.seesHeading("Hej Per Processledare");
        leads.page().navigate(day);
        return leads.seesHeading("Processdag hösten 2017");
    }

    private static List<Phone> thirteenJoin(People people, String spoken, String scanned) {
        StegvisServer server = StegvisServer.shared();
        Phone first = Phone.of(people, "Telefon 1", server).joinsBy("AAA AAA");
        assertThat(first.page().getByText("Koden stämmer inte med någon dag som pågår.").first()).isVisible();
        first.person().looksAt("telefonen, fel kod");
        List<Phone> phones = new ArrayList<>(List.of(first.types(spoken)));
        for (int no = 2; no <= 12; no++) {
            phones.add(Phone.of(people, "Telefon " + no, server).joinsBy(spoken));
        }
        phones.add(Phone.of(people, "Telefon 13", server).joinsAt(scanned));
        first.seesHeading("Var kommer du från?").person().looksAt("telefonen, var kommer du från");
        phones.subList(0, FROM_THE_MUNICIPALITY).forEach(phone -> phone.comesFrom("Kommun"));
        phones.get(FROM_THE_MUNICIPALITY).comesFrom("Försäkringskassan");
        phones.subList(FROM_THE_MUNICIPALITY + 1, phones.size()).forEach(Phone::isInUnsaid);
        first.person().looksAt("telefonen, med i dagen");
        return phones;
    }

    /** Six said one party and one another: that one, and nobody else, would be known if it were shown. */
    private static void onlyTheLargePartyIsShown(Page wall) {
        assertThat(wall.getByText(Pattern.compile("Kommun: medel \\d+,\\d, 6 svar"))).isVisible();
        assertThat(wall.locator("body")).not().containsText("Försäkringskassan");
    }

    private static void nobodySeesAFigure(Page wall, Page run, Phone waiting) {
        for (Page screen : List.of(wall, run)) {
            assertThat(screen.getByText("12 av 13 har svarat").first()).isVisible();
            assertThat(screen.locator(".pd-figures, .pd-chart")).hasCount(0);
            assertThat(screen.locator("body")).not().containsText(Figures.ANY);
        }
        waiting.showsNoFigure();
    }

    /** The answers are shown before the phone has its contact back. */
    private static void losesContactAndChangesItsAnswer(Phone phone, String rating) {
        phone.isThanked().presses("Ändra mitt svar");
        phone.page().context().setOffline(true);
        phone.answers(rating);
    }

    private static void isRefusedPlainly(Phone phone) {
        phone.page().context().setOffline(false);
        assertThat(phone.page().locator(".notice.said"))
                .hasText("Svaren på den här frågan är redan visade och kan inte ändras.");
    }

    private static void aNoteAndAnAction(Phone phone, Page wall, Person leader) {
        Page run = leader.page();
        phone.notes("Ett förbättringssteg", "Trygg bostad för " + VasterasDay.A_PHONE_NUMBER);
        assertThat(phone.page().getByText("något som ser ut som ett personnummer").first()).isVisible();
        phone.person().looksAt("telefonen, personnummer");
        phone.writes("Trygg bostad och ekonomi");
        assertThat(phone.page().getByText("Skickat från din telefon")).isVisible();
        phone.person().looksAt("telefonen, anteckna");
        assertThat(wall.getByText("Trygg bostad och ekonomi")).isVisible();
        assertThat(lines(run, "Ett förbättringssteg").first()).hasValue("Trygg bostad och ekonomi");
        writes(run, "Ett förbättringssteg", "Egen lägenhet");
        assertThat(run.locator("[data-save-status]")).containsText("Sparat");
        assertThat(wall.getByText("Egen lägenhet")).isVisible();
        writes(run, "Vad", "Kartlägga arbetssätten");
        lines(run, "Vem").first().fill("Teamet");
        lines(run, "När").first().fill("Våren 2018");
        assertThat(wall.getByText("Kartlägga arbetssätten · Teamet · Våren 2018")).isVisible();
        writes(run, "Vad", "Bjuda in arbetsgivare");
        assertThat(wall.getByText("Bjuda in arbetsgivare", new Page.GetByTextOptions().setExact(true))).isVisible();
        aPhoneNumberIsToldApart(wall, leader);
        leader.looksAt("processdag leds, anteckningar");
        looks(leader, wall, run, "projektorn, anteckningar");
    }

    /** Something that looks like a personnummer is not stored until somebody says what it is. */
    private static void aPhoneNumberIsToldApart(Page wall, Person leader) {
        Page run = leader.page();
        String text = "Ring " + VasterasDay.A_PHONE_NUMBER;
        writes(run, "Så kan det gå till", text);
        assertThat(run.getByText(VasterasDay.A_PHONE_NUMBER + " ser ut som ett personnummer.").first()).isVisible();
        assertThat(lines(run, "Så kan det gå till").first()).hasValue(text);
        assertThat(wall.getByText(text)).hasCount(0);
        leader.looksAt("processdag leds, personnummer");
        new Walk(leader).press(VasterasDay.A_PHONE_NUMBER + " är ett telefonnummer, inget personnummer");
        assertThat(wall.getByText(text)).isVisible();
    }

    private static void theDayIsSummedUp(Phone phone, Page wall, Person leader) {
        Walk leads = new Walk(leader);
        Page run = leader.page();
        leads.press("Gå vidare").seesHeading("Eget tema");
        assertThat(wall.getByText("Eget tema")).isVisible();
        assertThat(run.getByText("Öppna skalan")).hasCount(0);
        leads.press("Börja anteckna");
        writes(run, "Det kom vi fram till", "Teamet är länken mellan parterna");
        assertThat(wall.getByText("Teamet är länken mellan parterna")).isVisible();
        leads.press("Gå vidare").seesHeading("Avslutning");
        for (String message : List.of("Jobbfokus hela vägen", "Tilltro och respekt", "Realistiska mål")) {
            writes(run, "Medskick", message);
        }
        assertThat(lines(run, "Medskick")).hasCount(3);
        writes(run, "Till vem", "Styrgrupp och styrelse");
        lines(run, "När").first().fill("Sista tisdagen i januari");
        writes(run, "Hur ni följer upp", "Styrgruppsmötet");
        card(run, "Uppföljning").getByRole(AriaRole.TEXTBOX).nth(1).fill("Mitten av februari");
        writes(run, "Höjdpunkt", "Den höga tilltron");
        phone.seesHeading("Avslutning").writes("Styrgruppen mötte teamet");
        for (String line : List.of(
                "Realistiska mål",
                "Styrgrupp och styrelse · Sista tisdagen i januari",
                "Styrgruppsmötet · Mitten av februari",
                "Den höga tilltron",
                "Styrgruppen mötte teamet")) {
            assertThat(wall.getByText(line, new Page.GetByTextOptions().setExact(true))).isVisible();
        }
        writes(run, "Namn", "Eva Ek");
        assertThat(run.locator("[data-save-status]")).containsText("Sparat");
        phone.person().looksAt("telefonen, avslutning");
        leader.looksAt("processdag leds, avslutning");
        looks(leader, wall, run, "projektorn, avslutning");
        leads.press("Avsluta dagen").sees("Avsluta dagen?");
        leader.looksAt("processdag leds, frågan om att avsluta");
        leads.press("Avsluta dagen").seesHeading("Dagen är avslutad");
        leader.looksAt("processdag leds, avslutad");
        phone.seesHeading("Tack för i dag");
        phone.person().looksAt("telefonen, tack för i dag");
        assertThat(wall.getByText("Tack för i dag")).isVisible();
        looks(leader, wall, run, "projektorn, tack för i dag");
    }

    private static void theDocumentationHoldsEverything(Person leader) throws IOException {
        Page page = leader.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dokumentation").setExact(true)).click();
        Locator pdfLink = page.getByText("Hämta som PDF");
        pdfLink.waitFor();
        leader.looksAt("processdagens dokumentation");
        VasterasDay.standsOn(page.locator(".sv-card:not(.sv-no-print)").innerText());
        Download download = page.waitForDownload(pdfLink::click);
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            VasterasDay.standsOn(new PDFTextStripper().getText(pdf));
        }
    }

    private static void looks(Person person, Page at, Page then, String state) {
        person.lookAt(at).looksAt(state).lookAt(then);
    }
}
