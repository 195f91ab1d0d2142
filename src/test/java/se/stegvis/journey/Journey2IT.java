package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.stegvis.journey.Phone.Figures;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Journey 2: the processdag of 15 December 2017, with thirteen phones, until it stands on paper. */
@Tag("unfinished")
@Journey
class Journey2IT {

    private static final String INITIATIVE = "Samordningsteam Västerås (SOT)";
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final List<String> QUESTIONS = List.of(
            "Hur långt har deltagarna kommit i sin utveckling?",
            "Hur väl samarbetar vi i dag?",
            "Hur väl fungerar våra arbetssätt i dag?",
            "Hur goda villkor har verksamheten i dag?",
            "Hur säkra är vi på att nå målen?");
    private static final List<Figures> PUBLISHED = List.of(
            new Figures("8,5", "6,2", "4,5", "13"),
            new Figures("8,4", "6,9", "5,8", "13"),
            new Figures("9,0", "7,1", "5,9", "13"),
            new Figures("9,7", "7,8", "5,3", "13"),
            new Figures("10,0", "9,0", "8,3", "13"));

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

        List<Phone> phones = thirteenJoin(people, spoken, code);
        assertThat(wall.getByText("13 telefoner är med")).isVisible();
        assertThat(run.locator(".pd-count")).hasText("13 telefoner är med");

        List<List<String>> ratings = theRealRatings();
        Phone first = phones.getFirst();
        Phone last = phones.getLast();
        for (int theme = 0; theme < ratings.size(); theme++) {
            boolean byHand = theme == 0;
            leads.press(theme == 0 ? "Börja med första temat" : "Gå vidare");
            assertThat(wall.getByText(QUESTIONS.get(theme))).isVisible();
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
                    assertThat(phones.get(one).answersQuickly(code, rating)).isEqualTo("204");
                }
                if (byHand && one == phones.size() - 2) {
                    nobodySeesAFigure(wall, run, last);
                    looks(leader, wall, run, "projektorn, alla svarar");
                    leader.looksAt("processdag leds, alla svarar");
                }
            }
            assertThat(wall.getByText("13 av 13 har svarat")).isVisible();
            if (theme == 1) {
                answersTooLate(last, leads, "1.0");
            } else {
                leads.press("Visa svaren");
            }
            long shown = System.nanoTime();
            theFiguresStand(wall, PUBLISHED.get(theme));
            theFiguresStand(run, PUBLISHED.get(theme));
            first.shows(PUBLISHED.get(theme));
            assertThat(Duration.ofNanos(System.nanoTime() - shown)).isLessThan(AT_ONCE);
            if (theme == 1) {
                isRefusedPlainly(last);
                last.shows(PUBLISHED.get(theme));
                theFiguresStand(wall, PUBLISHED.get(theme));
            }
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
    void a_killed_server_loses_no_rating_and_counts_none_twice(People people) {
        try (StegvisServer server = StegvisServer.own("journey2").start()) {
            World world = World.fresh(people, server);
            anEarlierInitiative(world);
            Person leader = world.signIn(world.invite("Processledare", "Per Processledare"));
            Walk leads = aDayIsOpened(world, leader);
            String day = leads.page().url();
            String spoken = leads.page().locator(".sv-head .pd-code").innerText();
            List<Phone> phones = IntStream.rangeClosed(1, 4)
                    .mapToObj(no -> Phone.of(people, "Telefon " + no, server).joinsBy(spoken).seesHeading("Du är med"))
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
        }
    }

    private static void anEarlierInitiative(World world) {
        Walk chief = new Walk(world.signIn(world.invite("Förbundschef", "Frida Förbundschef")));
        chief.open(world.slug(), "insatser/ny").seesHeading("Lägg in tidigare insats");
        chief.fill("Insatsens namn", INITIATIVE);
        picks(chief, "Huvudman", "Provs kommun");
        picks(chief, "Första dag", "2017-01-01");
        picks(chief, "Sista dag", "2018-12-31");
        chief.fill("Beviljat 2017", "4 000 000").fill("Beslut", "§ 31, 2016-11-25");
        chief.fill("Mål, ett på varje rad", "Fler deltagare går vidare till arbete eller studier");
        chief.press("Spara insatsen").seesHeading(INITIATIVE);
        chief.page().context().close();
    }

    private static Walk aDayIsOpened(World world, Person leader) {
        Walk leads = new Walk(leader).open(world.slug(), "processdagar/ny").seesHeading("Ny processdag");
        leads.choose("Insats", INITIATIVE).fill("Namn på dagen", "Processdag hösten 2017");
        picks(leads, "Datum", "2017-12-15");
        picks(leads, "Börjar", "08:15");
        picks(leads, "Slutar", "12:00");
        picks(leads, "Perioden ni ser på, från", "2017-01-01");
        picks(leads, "Perioden ni ser på, till", "2017-12-15");
        leads.fill("Den som dokumenterar", "Dora Dokumentatör").choose("Steg på skalan 1–10", "0,1");
        leads.press("Skapa processdagen").seesHeading("Processdag hösten 2017");
        leads.press("Öppna dagen").seesHeading("Samling");
        return leads;
    }

    private static Walk leadsAgain(Person leader, World world, String day) {
        Walk leads = new Walk(leader).signIn(world.holder("Processledare").email(), World.PASSWORD);
        leads.seesHeading("Hej Per Processledare");
        leads.page().navigate(day);
        return leads.seesHeading("Processdag hösten 2017");
    }

    private static List<Phone> thirteenJoin(People people, String spoken, String code) {
        StegvisServer server = StegvisServer.shared();
        Phone first = Phone.of(people, "Telefon 1", server).joinsBy("AAA AAA");
        assertThat(first.page().getByText("Koden stämmer inte med någon dag som pågår.").first()).isVisible();
        first.person().looksAt("telefonen, fel kod");
        List<Phone> phones = new ArrayList<>(List.of(first.types(spoken)));
        for (int no = 2; no <= 12; no++) {
            phones.add(Phone.of(people, "Telefon " + no, server).joinsBy(spoken));
        }
        phones.add(Phone.of(people, "Telefon 13", server).joinsAt("/dag/" + code));
        phones.forEach(phone -> phone.seesHeading("Du är med"));
        first.person().looksAt("telefonen, med i dagen");
        return phones;
    }

    private static void nobodySeesAFigure(Page wall, Page run, Phone waiting) {
        for (Page screen : List.of(wall, run)) {
            assertThat(screen.getByText("12 av 13 har svarat").first()).isVisible();
            assertThat(screen.locator(".pd-figures, .pd-chart")).hasCount(0);
            assertThat(screen.locator("body")).not().containsText(Figures.ANY);
        }
        waiting.showsNoFigure();
    }

    /** The phone loses its contact, its holder changes the answer, and the answers are shown meanwhile. */
    private static void answersTooLate(Phone phone, Walk leads, String rating) {
        phone.isThanked().presses("Ändra mitt svar");
        phone.page().context().setOffline(true);
        phone.answers(rating);
        leads.press("Visa svaren");
    }

    private static void isRefusedPlainly(Phone phone) {
        phone.page().context().setOffline(false);
        assertThat(phone.page().locator(".notice.said"))
                .hasText("Svaren på den här frågan är redan visade och kan inte ändras.");
    }

    private static void theFiguresStand(Page page, Figures figures) {
        assertThat(page.locator(".pd-figure-highest dd")).hasText(figures.high());
        assertThat(page.locator(".pd-figure-mean dd")).hasText(figures.mean());
        assertThat(page.locator(".pd-figure-lowest dd")).hasText(figures.low());
        assertThat(page.locator(".pd-figure-answers dd")).hasText(figures.answers());
    }

    private static void aNoteAndAnAction(Phone phone, Page wall, Person leader) {
        Walk leads = new Walk(leader);
        phone.notes("Ett förbättringssteg", "Trygg bostad och ekonomi");
        assertThat(phone.page().getByText("Skickat från din telefon")).isVisible();
        phone.person().looksAt("telefonen, anteckna");
        assertThat(wall.getByText("Trygg bostad och ekonomi")).isVisible();
        assertThat(leads.page().getByText("Trygg bostad och ekonomi")).isVisible();
        adds(leads, List.of("Vad", "Vem", "När"), List.of("Kartlägga arbetssätten", "Teamet", "Våren 2018"));
        assertThat(wall.getByText("Kartlägga arbetssätten · Teamet · Våren 2018")).isVisible();
        leader.looksAt("processdag leds, anteckningar");
        looks(leader, wall, leads.page(), "projektorn, anteckningar");
    }

    private static void theDayIsSummedUp(Phone phone, Page wall, Person leader) {
        Walk leads = new Walk(leader);
        leads.press("Gå vidare").seesHeading("Eget tema");
        leads.press("Börja anteckna").press("Gå vidare").seesHeading("Avslutning");
        for (String message : List.of("Jobbfokus hela vägen", "Tilltro och respekt", "Realistiska mål")) {
            adds(leads, List.of("Medskick"), List.of(message));
        }
        adds(leads, List.of("Till vem", "När"), List.of("Styrgrupp och styrelse", "Sista tisdagen i januari"));
        adds(leads, List.of("Hur ni följer upp", "När"), List.of("Styrgruppsmötet", "Mitten av februari"));
        adds(leads, List.of("Höjdpunkt"), List.of("Den höga tilltron"));
        phone.seesHeading("Avslutning").writes("Styrgruppen mötte teamet");
        assertThat(wall.getByText("Styrgruppen mötte teamet")).isVisible();
        assertThat(wall.getByText("Realistiska mål")).isVisible();
        phone.person().looksAt("telefonen, avslutning");
        leader.looksAt("processdag leds, avslutning");
        looks(leader, wall, leads.page(), "projektorn, avslutning");
        leads.press("Avsluta dagen").press("Avsluta dagen").seesHeading("Dagen är avslutad");
        phone.seesHeading("Tack för i dag");
        phone.person().looksAt("telefonen, tack för i dag");
        assertThat(wall.getByText("Tack för i dag")).isVisible();
    }

    private static void theDocumentationHoldsEverything(Person leader) throws IOException {
        Page page = leader.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dokumentation").setExact(true)).click();
        Locator pdfLink = page.getByText("Hämta som PDF");
        pdfLink.waitFor();
        leader.looksAt("processdagens dokumentation");
        holdsEverything(page.locator(".sv-card").innerText());
        Download download = page.waitForDownload(pdfLink::click);
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            holdsEverything(new PDFTextStripper().getText(pdf));
        }
    }

    private static void holdsEverything(String paper) {
        String text = paper.replaceAll("[\\s\\u00a0]+", " ");
        for (int theme = 0; theme < QUESTIONS.size(); theme++) {
            int begin = text.indexOf(QUESTIONS.get(theme));
            int end = theme + 1 < QUESTIONS.size() ? text.indexOf(QUESTIONS.get(theme + 1)) : text.indexOf("Eget tema");
            Figures figures = PUBLISHED.get(theme);
            assertThat(text.substring(begin, end))
                    .contains(figures.high(), figures.mean(), figures.low(), figures.answers());
        }
        assertThat(text)
                .contains("Processdag hösten 2017", INITIATIVE, "2017-12-15", "Per Processledare", "Dora Dokumentatör")
                .contains("Ett förbättringssteg", "Trygg bostad och ekonomi")
                .contains("Kartlägga arbetssätten", "Teamet", "Våren 2018")
                .contains("Jobbfokus hela vägen", "Tilltro och respekt", "Realistiska mål")
                .contains("Styrgrupp och styrelse: Sista tisdagen i januari", "Styrgruppsmötet: Mitten av februari")
                .contains("Den höga tilltron", "Styrgruppen mötte teamet");
    }

    /** Types in a field with a list or a calendar, and leaves it. */
    private static void picks(Walk walk, String label, String value) {
        Locator field = walk.page()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        field.fill(value);
        field.press("Enter");
        field.press("Tab");
    }

    /** Writes a new line where there are exactly these fields. */
    private static void adds(Walk leads, List<String> labels, List<String> values) {
        Locator line = leads.page().locator(".pd-lines-new");
        for (String label : labels) {
            line = line.filter(new Locator.FilterOptions().setHas(named(leads.page(), label)));
        }
        for (int part = 0; part < labels.size(); part++) {
            line.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(labels.get(part)).setExact(true))
                    .fill(values.get(part));
        }
        line.getByText("Lägg till").click();
        assertThat(leads.page().locator(".pd-lines-text", new Page.LocatorOptions().setHasText(values.getFirst())))
                .isVisible();
    }

    private static Locator named(Page page, String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static void looks(Person person, Page at, Page then, String state) {
        person.lookAt(at).looksAt(state).lookAt(then);
    }

    private static List<List<String>> theRealRatings() throws IOException {
        try (InputStream file = Journey2IT.class.getResourceAsStream("/demo/processdag-vasteras-2017.json")) {
            JsonNode themes = JsonMapper.shared().readTree(Objects.requireNonNull(file)).get("themes");
            return StreamSupport.stream(themes.spliterator(), false)
                    .filter(theme -> theme.has("ratings"))
                    .map(theme -> StreamSupport.stream(theme.get("ratings").spliterator(), false)
                            .map(JsonNode::asString)
                            .toList())
                    .toList();
        }
    }
}
