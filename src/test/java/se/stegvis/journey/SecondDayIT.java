package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.journey.DayPages.card;
import static se.stegvis.journey.DayPages.lines;
import static se.stegvis.journey.DayPages.picks;
import static se.stegvis.journey.DayPages.theFiguresStand;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.journey.Phone.Figures;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/**
 * A processdag and the one the year after, on PostgreSQL and with a mail server: what the first agreed on is sent, reminded of and
 * opens the second, whose answers stand beside the first's. Journey 2 walks the day itself. Each step builds on the one before.
 */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecondDayIT {

    private static final String LEAD = "Provs kommun";
    private static final String INITIATIVE = "Ungdomsteamet";
    private static final String FIRST_DAY = "Processdag, första året";
    private static final String SECOND_DAY = "Processdag, andra året";
    private static final String MAP = "Kartlägga arbetssätten";
    private static final String EMPLOYERS = "Bjuda in arbetsgivare";
    private static final String GROUP = "Starta en samtalsgrupp";
    private static final String MEETINGS = "Gemensamma morgonmöten";
    private static final String COMMENT = "En dag med mod i rummet.";
    private static final String OUTSIDE = "anna.arbetsgivare@exempel.se";
    private static final String STEERING = "styrgrupp@exempel.se";
    private static final String BOARD = "styrelse@exempel.se";
    private static final String GUEST = "gunnar.gast@exempel.se";
    private static final String DEVELOPMENT = "Deltagarnas utveckling";
    private static final String COOPERATION = "Samarbete och samverkan";
    private static final String BELIEF = "Tilltro till måluppfyllelse";

    private final LocalDate today = SwedishTime.today(Clock.systemUTC());
    private final LocalDate aYearAgo = today.minusYears(1);
    /** Tomorrow, so that it does not pass while the walk is walked at midnight. */
    private final LocalDate secondHeld = today.plusDays(1);

    private final Mailbox mail = new Mailbox();
    private StegvisServer server;
    private World world;
    private Official per;
    private Official petra;
    private @Nullable Page projector;
    private List<Phone> phones = List.of();
    private String code = "";
    private String firstDay = "";

    @BeforeAll
    void a_forbund_with_an_insats_that_goes_on(People people) {
        StegvisServer.Setup setup = StegvisServer.own("second-day").postgresql();
        server = setup.start();
        world = World.fresh(people, server);
        World.SignIn petras = world.invite("Projektägare", LEAD, "Petra Projektägare");
        World.SignIn fridas = world.invite("Förbundschef", "Frida Förbundschef");
        World.SignIn pers = world.invite("Processledare", "Per Processledare");
        Person frida = world.signIn(fridas);
        entersTheInsats(frida);
        frida.leave();
        world.administrator().leave();
        // From its next start on it has a mail server: until then links to choose a password with were shown, not mailed.
        setup.smtp("localhost", mail.port()).with("--stegvis.actions.reminders=*/2 * * * * *");
        server.restart();
        per = new Official(world, world.signIn(pers));
        petra = new Official(world, world.signIn(petras));
    }

    @AfterAll
    void closes() {
        server.close();
        mail.close();
    }

    @Test
    @Order(1)
    void a_first_day_agrees_on_who_does_what_by_when(People people) {
        aDay(FIRST_DAY, aYearAgo).press("Skapa processdagen").seesHeading(FIRST_DAY);
        per.presses("Öppna dagen").isAt("Samling");
        firstDay = per.page().url().replaceFirst(".*/f/[^/]+/", "");
        String spoken = per.page().locator(".sv-head .pd-code").innerText();
        code = spoken.replace(" ", "");
        phones = IntStream.rangeClosed(1, 3)
                .mapToObj(no -> Phone.of(people, "Telefon " + no, server).joinsBy(spoken).isInUnsaid())
                .toList();
        Walk leads = new Walk(per.person());
        leads.press("Börja med första temat");
        theRoomScores(leads, "Visa svaren", "4.0", "5.0", "6.0");
        theFiguresStand(per.page(), new Figures("6,0", "5,0", "4,0", "3"));
        leads.press("Börja anteckna");
        isAgreed(MAP, "Petra", "Till jul");
        isAgreed(EMPLOYERS, "Anna", "Till sommaren");
        leads.press("Gå vidare");
        theRoomScores(leads, "Visa svaren", "5.0", "6.0", "7.0");
        leads.press("Börja anteckna");
        isAgreed(GROUP, "Teamet", "I vår");
        leads.press("Gå vidare");
        theRoomScores(leads, "Visa svaren", "6.0", "7.0", "8.0");
        leads.press("Börja anteckna").press("Gå vidare").seesHeading("Avslutning");
        dayEnds(leads);
        per.sees(MAP, EMPLOYERS, GROUP).looksAt("processdag, åtgärderna efter dagen");
        arranges(MAP, "Petra Projektägare", today.minusDays(10));
        per.goesTo(firstDay).isAt(FIRST_DAY);
        arranges(EMPLOYERS, OUTSIDE, today.plusDays(3));
    }

    @Test
    @Order(2)
    void its_documentation_is_locked_and_sent_with_links_that_need_no_account(People people) {
        per.goesTo(firstDay + "/dokumentation").sees("Dagen är avslutad.");
        per.writes("Processledarens kommentar", COMMENT);
        assertThat(per.page().locator("[data-save-status]")).containsText("Sparat");
        per.pressesAndConfirms("Lås dokumentationen", "Lås")
                .sees("Dokumentationen är låst som version 1 och ändras inte.")
                .looksAt("processdagens dokumentation, låst")
                .follows("Skicka")
                .isAt("Skicka dokumentationen: " + FIRST_DAY);
        per.presses("Skicka dokumentationen")
                .sees("Välj minst en lista som har adresser.")
                .looksAtBoth("processdagens dokumentation skickas, ingen lista vald");
        hasAddress("Styrgrupp", STEERING);
        hasAddress("Styrelse", BOARD);
        sends("Styrgrupp");
        per.page().getByLabel("Skicka bara siffrorna, utan namn och anteckningar").check();
        sends("Styrelse");
        per.sees("Version 1, bara siffrorna, till Styrelse").looksAt("processdagens dokumentation skickad");

        String subject = "Dokumentation från " + FIRST_DAY;
        String toSteering = Mailbox.link(mail.letter(STEERING, subject));
        String toBoard = Mailbox.link(mail.letter(BOARD, subject));
        Person reader = people.arrive("Styrgruppens ledamot", Viewport.PHONE, server);
        assertThat(reads(reader, toSteering))
                .contains(FIRST_DAY, INITIATIVE, MAP, "Petra", "Till jul", GROUP, COMMENT, "6,0", "5,0", "4,0");
        assertThat(reads(reader, toBoard))
                .contains(FIRST_DAY, "Här finns bara siffrorna.", "6,0", "5,0", "4,0")
                .doesNotContain(MAP, "Petra", GROUP, COMMENT, "Per Processledare");
        per.pressesAndConfirms("Dra tillbaka länkarna: Styrelse", "Dra tillbaka").sees("Länkarna drogs tillbaka");
        reader.visit(toBoard);
        new Walk(reader).seesHeading("Länken gäller inte");
        reader.looksAt("länk till dokumentation, gäller inte");
        reader.leave();
    }

    @Test
    @Order(3)
    void who_answers_for_an_action_is_reminded_and_says_how_it_goes() {
        String late = "Åtgärd som har passerat sitt datum: " + INITIATIVE;
        String petras = world.holder("Projektägare").email();
        String letter = mail.letter(petras, late);
        assertThat(letter).contains(MAP, "Den skulle ha varit klar " + today.minusDays(10));
        assertThat(mail.letter(OUTSIDE, "Åtgärd att bli klar med: " + INITIATIVE))
                .contains(EMPLOYERS, "klar senast " + today.plusDays(3), "Berätta för samordningsförbundet");

        petra.goesTo("").sees(MAP, "Åtgärd som skulle ha varit klar " + today.minusDays(10)).looksAt("startsidan, en sen åtgärd");
        petra.person().visit(Mailbox.link(letter));
        petra.isAt(MAP).looksAtBoth("åtgärd");
        petra.page().getByLabel("Klar", exactly()).check();
        petra.writes("Kommentar", "Alla fyra är kartlagda").presses("Spara läget: " + MAP).sees("Klar: Alla fyra är kartlagda");
        petra.goesTo("").seesNothingOf(MAP);

        // It has been looked for what is due every other second since then.
        assertThat(mail.count(petras, late)).isEqualTo(1);
    }

    @Test
    @Order(4)
    void the_second_day_is_invited_to_with_a_calendar_entry() {
        Walk leads = aDay(SECOND_DAY, secondHeld);
        leads.press("Skapa processdagen").seesHeading(SECOND_DAY);
        per.sees("Från förra gången", "1 klar · 2 inte påbörjade", "Alla fyra är kartlagda");
        leads.fill("Syfte med dagen", "Se vad året har gett").fill("Plats", "Rådhuset");
        Locator invitation = card(per.page(), "Inbjudan");
        invitation.getByLabel("Namn", within()).last().fill("Gunnar Gäst");
        invitation.getByLabel("E-postadress", within()).first().fill(GUEST);
        assertThat(leads.button("Skicka inbjudan")).isEnabled();
        per.person().settle();
        assertThat(per.page().locator("[data-save-status]")).containsText("Sparat");
        per.looksAtBoth("processdag förbereds, inbjudan");
        per.pressesAndConfirms("Skicka inbjudan", "Skicka").sees("1 av 1 med adress har fått inbjudan");

        String title = SECOND_DAY + " · " + INITIATIVE;
        String invited = "Inbjudan: " + title + ", " + secondHeld;
        assertThat(mail.letter(GUEST, invited))
                .contains("klockan 08:15–12:00", "Var: Rådhuset", "Syfte: Se vad året har gett", "Per Processledare");
        ICalendar first = entry(GUEST, invited);
        assertThat(first.getMethod().getValue()).isEqualTo("REQUEST");
        VEvent event = first.getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(title);
        assertThat(event.getLocation().getValue()).isEqualTo("Rådhuset");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(swedish("08:15"));
        assertThat(event.getAttendees()).singleElement().satisfies(one -> assertThat(one.getEmail()).isEqualTo(GUEST));
        assertThat(event.getOrganizer().getEmail()).isEqualTo(world.holder("Processledare").email());

        picks(leads, "Börjar", "09:00");
        per.presses("Spara uppgifterna").sees("Tid, plats eller namn är ändrat sedan dess.");
        per.pressesAndConfirms("Skicka ändringen", "Skicka");
        VEvent changed = entry(GUEST, "Ändrad: " + title).getEvents().getFirst();
        assertThat(changed.getUid()).isEqualTo(event.getUid());
        assertThat(changed.getSequence().getValue()).isGreaterThan(event.getSequence().getValue());
        assertThat(changed.getDateStart().getValue().toInstant()).isEqualTo(swedish("09:00"));
    }

    @Test
    @Order(5)
    void a_phone_answers_in_advance_and_the_day_opens_with_last_times_actions() {
        per.presses("Öppna i förväg").isAt("Samling");
        String spoken = per.page().locator(".sv-head .pd-code").innerText();
        code = spoken.replace(" ", "");
        Phone early = phones.getFirst();
        early.joinsBy(spoken).isInBeforehand();
        early.person().looksAt("telefonen, i förväg");
        early.page().getByRole(AriaRole.BUTTON, startingWith(DEVELOPMENT)).click();
        early.answers("6.5").seesHeading("Tänk och svara i förväg");
        assertThat(early.page().getByRole(AriaRole.BUTTON, startingWith(DEVELOPMENT))).containsText("Ditt svar: 6,5");
        early.person().looksAt("telefonen, svarat i förväg");
        per.sees(DEVELOPMENT + ": 1 svar");

        Page wall = per.page().waitForPopup(() -> per.page().getByText("Öppna projektorn").click());
        projector = wall;
        wall.setViewportSize(1440, 900);
        Page run = per.page();
        assertThat(wall.getByText("Från förra gången: Klar")).isVisible();
        says(EMPLOYERS, "Pågår", "Tre har sagt ja");
        says(GROUP, "Avförd", "");
        assertThat(carried(GROUP).getByText("Skriv varför åtgärden avförs.")).isVisible();
        per.looksAtBoth("processdag, från förra gången, avförd utan skäl");
        says(GROUP, "Avförd", "Regionen har redan en");
        per.sees("1 klar · 1 pågår · 1 avförd");
        for (Locator screen : List.of(carried(MAP), onTheWall("Klar"))) {
            assertThat(screen).containsText(MAP);
            assertThat(screen).containsText("Alla fyra är kartlagda");
        }
        for (Locator screen : List.of(carried(EMPLOYERS), onTheWall("Pågår"))) {
            assertThat(screen).containsText(EMPLOYERS);
            assertThat(screen).containsText("Tre har sagt ja");
        }
        for (Locator screen : List.of(carried(GROUP), onTheWall("Avförd"))) {
            assertThat(screen).containsText(GROUP);
            assertThat(screen).containsText("Regionen har redan en");
        }
        per.looksAt("processdag, från förra gången");
        per.person().lookAt(wall);
        Hand keyboard = new Hand.Keyboard(wall);
        keyboard.press(wall.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hög kontrast")));
        per.person().looksAt("projektorn, från förra gången, hög kontrast").lookAt(run);
    }

    @Test
    @Order(6)
    void all_is_scored_first_and_shown_by_spread_beside_last_time() {
        String spoken = per.page().locator(".sv-head .pd-code").innerText();
        phones.subList(1, 3).forEach(phone -> phone.joinsBy(spoken).isInBeforehand());
        Walk leads = new Walk(per.person());
        Page wall = wall();
        per.picks("Ordning", "Svara på alla teman först, visa sedan det med störst spridning först");
        leads.press("Börja med första temat").press("Öppna skalan");
        phones.getFirst().isThanked();
        assertThat(wall.getByText("1 av 3 har svarat")).isVisible();
        assertThat(phones.get(1).answersQuickly(code, "7.0")).isEqualTo("200");
        assertThat(phones.get(2).answersQuickly(code, "7.5")).isEqualTo("200");
        assertThat(wall.getByText("3 av 3 har svarat")).isVisible();
        leads.press("Nästa tema");
        theRoomScores(leads, "Nästa tema", "3.0", "6.0", "9.0");
        theRoomScores(leads, "Visa temat med störst spridning", "7.0", "8.0", "9.0");

        Figures spread = new Figures("9,0", "6,0", "3,0", "3");
        isShown(COOPERATION, spread, "högst 7,0, medel 6,0, lägst 5,0, 3 svar");
        phones.forEach(phone -> phone.shows(spread));
        per.looksAt("processdag leds, svaren visas bredvid förra gången");
        Page run = per.page();
        per.person().lookAt(wall).looksAt("projektorn, svaren visas bredvid förra gången").lookAt(run);
        Hand keyboard = new Hand.Keyboard(run);
        keyboard.press(leads.button("Börja anteckna"));
        isAgreed(MEETINGS, "Petra", "Till våren");
        assertThat(wall.getByText(MEETINGS + " · Petra · Till våren")).isVisible();
        keyboard.press(leads.button("Gå vidare"));
        isShown(BELIEF, new Figures("9,0", "8,0", "7,0", "3"), "högst 8,0, medel 7,0, lägst 6,0, 3 svar");
        leads.press("Börja anteckna").press("Gå vidare");
        isShown(DEVELOPMENT, new Figures("7,5", "7,0", "6,5", "3"), "högst 6,0, medel 5,0, lägst 4,0, 3 svar");
        leads.press("Börja anteckna").press("Gå vidare").seesHeading("Avslutning");
        dayEnds(leads);
        assertThat(wall.getByText("Tack för i dag")).isVisible();
        phones.forEach(phone -> phone.seesHeading("Tack för i dag").person().leave());
        wall.close();
        arranges(MEETINGS, "Petra Projektägare", today.plusDays(90));
        petra.goesTo("").sees(MEETINGS, "Åtgärd, klar senast " + today.plusDays(90) + ". Från " + SECOND_DAY);
    }

    @Test
    @Order(7)
    void the_trend_stands_in_figures_beside_its_picture_and_the_old_day_can_be_read_again() {
        per.goesTo("insatser").follows(INITIATIVE).isAt(INITIATIVE).sees("Utveckling över tid");
        Locator panel = card(per.page(), "Utveckling över tid");
        assertThat(panel.locator(".pd-radar svg")).isVisible();
        assertThat(panel.locator(".pd-trend svg")).hasCount(3);
        panel.getByText("Figurerna i siffror").click();
        stands(panel, DEVELOPMENT, aYearAgo, "6,0", "5,0", "5,0", "4,0", "3");
        stands(panel, DEVELOPMENT, secondHeld, "7,5", "7,0", "7,0", "6,5", "3");
        per.looksAtBoth("insats, processdagarnas utveckling");

        per.goesTo("processdagar").follows("Utveckling över insatserna").isAt("Utveckling över insatserna");
        assertThat(per.page().locator(".pd-trend svg")).isVisible();
        Locator years = per.page().locator(".pd-trend-beside");
        assertThat(row(years, Integer.toString(aYearAgo.getYear()))).containsText("5,0");
        assertThat(row(years, Integer.toString(secondHeld.getYear()))).containsText("7,0");
        assertThat(row(per.page().locator("main"), INITIATIVE)).containsText(secondHeld.toString());
        per.looksAtBoth("processdagarnas utveckling över insatserna");

        per.goesTo(firstDay + "/dokumentation").follows("Version 1, låst").sees("Kontrollsumma (SHA-256):", COMMENT);
        per.follows("Se dagen igen, skärm för skärm").isAt(DEVELOPMENT).sees(FIRST_DAY + ", " + aYearAgo + ". Skärm 1 av 4", MAP);
        theOldFiguresStand("6,0", "5,0", "4,0", "5,0", "3");
        per.looksAtBoth("processdag, återblick").follows("Nästa").isAt(COOPERATION).sees(GROUP);
        theOldFiguresStand("7,0", "6,0", "5,0", "6,0", "3");
    }

    @Test
    @Order(8)
    void the_board_sees_the_latest_day_beside_an_application_for_forlangning() {
        FormWriter writer = new FormWriter(petra.person(), new Hand.Mouse(petra.page()), "Region Prov", "1 200 000");
        petra.goesTo("");
        writer.starts("Förlängning", INITIATIVE, INITIATIVE + ", ett år till").withChain().writesEveryPart("").handsIn();
        petra.leaves();
        Official frida = new Official(world, world.signIn(world.holder("Förbundschef")));
        frida.goesTo("beredning").follows(INITIATIVE + ", ett år till").isAt(INITIATIVE + ", ett år till");
        Locator latest = card(frida.page(), "Senaste processdagen");
        assertThat(latest).containsText(SECOND_DAY + ", " + secondHeld);
        assertThat(row(latest, COOPERATION).getByRole(AriaRole.CELL))
                .containsText(new String[] {COOPERATION, "9,0", "6,0", "3,0", "3", "6,0"});
        assertThat(latest).containsText("0 av 1 åtgärder från dagen är klara.");
        frida.looksAtBoth("ärende om förlängning, senaste processdagen");
        frida.goesTo("styrelse/ansokningar").sees("medel 6,0–8,0, 3 svar");
    }

    private void entersTheInsats(Person frida) {
        Walk chief = new Walk(frida);
        chief.open(world.slug(), "insatser/ny").seesHeading("Lägg in tidigare insats");
        chief.fill("Insatsens namn", INITIATIVE);
        picks(chief, "Huvudman", LEAD);
        picks(chief, "Första dag", aYearAgo.getYear() + "-01-01");
        picks(chief, "Sista dag", today.getYear() + "-12-31");
        chief.fill("Beviljat " + aYearAgo.getYear(), "2 000 000").fill("Beslut", "§ 31");
        chief.fill("Mål, ett på varje rad", "Fler deltagare går vidare till arbete eller studier");
        chief.press("Spara insatsen").seesHeading(INITIATIVE);
    }

    private Page wall() {
        return Objects.requireNonNull(projector);
    }

    /** The form of a new day, filled in. */
    private Walk aDay(String name, LocalDate held) {
        Walk leads = new Walk(per.person()).open(world.slug(), "processdagar/ny").seesHeading("Ny processdag");
        leads.choose("Insats", INITIATIVE).choose("Mall", "Kort form (3 teman, 2 tim)").fill("Namn på dagen", name);
        picks(leads, "Datum", held.toString());
        picks(leads, "Börjar", "08:15");
        picks(leads, "Slutar", "12:00");
        picks(leads, "Perioden ni ser på, från", held.minusYears(1).toString());
        picks(leads, "Perioden ni ser på, till", held.toString());
        return leads.choose("Steg på skalan 1–10", "0,1");
    }

    /** The room thinks, each scores in silence, and the processledare goes on. */
    private void theRoomScores(Walk leads, String goesOn, String... ratings) {
        leads.press("Öppna skalan");
        for (int one = 0; one < ratings.length; one++) {
            assertThat(phones.get(one).page().getByLabel("Ditt svar")).isVisible();
            assertThat(phones.get(one).answersQuickly(code, ratings[one])).isEqualTo("200");
        }
        assertThat(per.page().locator(".pd-count")).hasText("3 av 3 har svarat");
        leads.press(goesOn);
    }

    private void isAgreed(String what, String who, String due) {
        Page run = per.page();
        int line = lines(run, "Vad").count() - 1;
        // The empty line is the last one, until it is written in.
        assertThat(lines(run, "Vad").nth(line)).hasValue("");
        lines(run, "Vad").nth(line).fill(what);
        lines(run, "Vem").nth(line).fill(who);
        lines(run, "När").nth(line).fill(due);
        per.person().settle();
        assertThat(run.locator("[data-save-status]")).containsText("Sparat");
    }

    private static void dayEnds(Walk leads) {
        leads.press("Avsluta dagen").sees("Avsluta dagen?");
        leads.press("Avsluta dagen").seesHeading("Dagen är avslutad");
    }

    /** On the day's page, after it: says who answers for an action and by when. */
    private void arranges(String action, String who, LocalDate due) {
        per.follows(action).isAt(action);
        Walk arranging = new Walk(per.person());
        picks(arranging, "Svarar för åtgärden", who);
        picks(arranging, "Klar senast", due.toString());
        per.presses("Spara").sees("Svarar för den: " + who + ". Klar senast: " + due);
    }

    private void hasAddress(String list, String address) {
        Locator row = per.page().locator(".pd-send-circle").filter(new Locator.FilterOptions()
                .setHas(per.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara listan: " + list))));
        row.getByLabel("E-postadresser").fill(address);
        per.presses("Spara listan: " + list);
        assertThat(per.page().getByLabel(list + " (en adress)")).isVisible();
    }

    private void sends(String list) {
        per.page().getByLabel(list + " (en adress)").check();
        per.pressesAndConfirms("Skicka dokumentationen", "Skicka").sees("Version 1");
    }

    /** The words of the PDF that a link leads to, for somebody who is not signed in. */
    private String reads(Person reader, String link) {
        APIResponse answer = reader.context().request().get(server.url(link));
        assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calendar entry of a letter: it stands twice in it, as words of the letter's and as a file, and says the same. */
    private ICalendar entry(String email, String subject) {
        List<String> entries = mail.entries(email, subject);
        assertThat(entries).hasSize(2);
        assertThat(entries.getLast()).isEqualTo(entries.getFirst());
        return Biweekly.parse(entries.getFirst()).first();
    }

    private Instant swedish(String time) {
        return secondHeld.atTime(LocalTime.parse(time)).atZone(SwedishTime.ZONE).toInstant();
    }

    /** One of last time's actions on the processledare's page. */
    private Locator carried(String action) {
        return per.page().locator(".pd-carried-list > li").filter(new Locator.FilterOptions().setHasText(action));
    }

    private void says(String action, String state, String note) {
        Locator item = carried(action);
        item.getByLabel(state, within()).check();
        item.getByLabel("Kommentar", within()).fill(note);
        item.getByRole(AriaRole.BUTTON).click();
        per.person().settle();
    }

    private Locator onTheWall(String state) {
        return wall().locator(".carried section").filter(new Locator.FilterOptions().setHasText("Från förra gången: " + state));
    }

    /** The room and the processledare see a theme's figures with last time's beside them. */
    private void isShown(String theme, Figures figures, String before) {
        for (Page screen : List.of(wall(), per.page())) {
            assertThat(screen.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(theme).setExact(true)))
                    .isVisible();
            theFiguresStand(screen, figures);
            assertThat(screen.getByText("Förra gången, " + aYearAgo + ": " + before)).isVisible();
        }
    }

    private static void stands(Locator in, String theme, LocalDate day, String... figures) {
        Locator row = in.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(theme))
                .filter(new Locator.FilterOptions().setHasText(day.toString()));
        assertThat(row.locator("td.sv-amount")).hasText(figures);
    }

    private static Locator row(Locator in, String text) {
        return in.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    private void theOldFiguresStand(String... figures) {
        assertThat(per.page().locator(".pd-look .pd-figures dd")).hasText(figures);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.GetByLabelOptions within() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions startingWith(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }
}
