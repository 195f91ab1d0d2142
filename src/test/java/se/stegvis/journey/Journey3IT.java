package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.journey.Years.FIRST;
import static se.stegvis.journey.Years.NOW;
import static se.stegvis.journey.Years.SECOND;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Viewport;

/** Journey 3: two submitted applications through beredning and board, until one is an insats. Each step builds on the one before. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Journey3IT {

    private static final String BIG = SamordningsteamVasteras.NAME;
    private static final String SMALL = SmallTeam.NAME;
    private static final String OTHER = "Verksamhetsplan " + FIRST;
    private static final String LEAD = "Provs kommun";
    private static final String REGION = "Region Prov";
    private static final String CONDITIONS = "Delrapport om målen senast i juni " + FIRST + ".";
    private static final String HIDDEN = "Du har anmält jäv: underlaget visas inte.";
    private static final String AMOUNT = "Ange ett belopp som är noll eller större och högst 10 miljarder kronor.";
    private static final String NO_FIGURE = "Skriv beloppet i hela kronor, till exempel 1 250 000.";
    private static final String CHOOSE = "Välj ett alternativ.";
    private static final String FILL_IN = "Fyll i det här fältet.";

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    /** The meeting is tomorrow, so that it does not pass while the journey is walked at midnight. */
    private final String day = SwedishTime.today(Clock.systemUTC()).plusDays(1).toString();
    private World world;
    private World.SignIn karins;
    private World.SignIn lenas;
    private Official frida;
    private Official olle;
    private Official lena;
    private Official fatima;
    private String meeting = "";
    private String papers = "";

    @BeforeAll
    void two_applications_are_handed_in(People people) {
        world = World.fresh(people);
        karins = world.invite("Projektägare", LEAD, "Karin Åkerlund");
        World.SignIn fatimas = world.invite("Ledamot", "Försäkringskassan", "Fatima Fors");
        lenas = world.invite("Ledamot", LEAD, "Lena Ledamot");
        world.invite("Ledamot", "Arbetsförmedlingen", "Axel Alm");
        World.SignIn olles = world.invite("Ordförande", REGION, "Olle Ordförande");
        world.invite("Ersättare", LEAD, "Elsa Ersättare");
        world.invite("Beredningsgrupp", REGION, "Berit Beredare");
        World.SignIn fridas = world.invite("Förbundschef", "Frida Förbundschef");
        alsoHas(lenas, "Beredningsgrupp", REGION);
        alsoHas(lenas, "Administratör", "");

        Applicant karin = new Applicant(world.signIn(karins));
        SamordningsteamVasteras big = new SamordningsteamVasteras(karin.starts(BIG), LEAD, REGION);
        big.writesBasics();
        big.writesLead();
        big.addsPartner(REGION, "Rosa Ros", "rosa." + karins.email());
        big.addsPartner("Försäkringskassan", fatimas.name(), fatimas.email());
        big.writesNeed(LEAD, REGION, "Försäkringskassan");
        big.writesTargetGroup();
        big.writesGoals();
        big.writesImplementation();
        big.writesPerspectives();
        big.writesFollowUp();
        big.writesContinuation(LEAD, REGION, "Försäkringskassan");
        big.writesBudget();
        big.answersGates();
        handsIn(karin);
        new SmallTeam(karin.starts(SMALL), LEAD, REGION).writesAll(new World.SignIn("Rosa Ros", "rosa." + karins.email()));
        handsIn(karin);
        karin.person().leave();

        frida = new Official(world, world.signIn(fridas));
        olle = new Official(world, world.signIn(olles));
        lena = new Official(world, world.signIn(lenas, Viewport.PHONE));
        fatima = new Official(world, world.signIn(fatimas, Viewport.PHONE));
    }

    private void alsoHas(World.SignIn who, String role, String member) {
        Walk adam = new Walk(world.administrator());
        adam.press("Ändra: " + who.name()).choose("Roll", role);
        if (!member.isEmpty()) {
            adam.choose("För vilken medlem", member);
        }
        adam.press("Ge rollen").sees("Sparat").press("Stäng");
        assertThat(adam.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static void handsIn(Applicant karin) {
        karin.page().getByRole(AriaRole.LINK, Applicant.named("Nästa: Granska och lämna in")).click();
        karin.heading("Granska och lämna in").presses("Lämna in ansökan");
        karin.page().getByRole(AriaRole.BUTTON, Applicant.named("Lämna in ansökan")).last().click();
        assertThat(karin.page().getByText("Ansökan är inlämnad", new Page.GetByTextOptions().setExact(true))).isVisible();
    }

    private static Locator row(Official reader, String application) {
        return reader.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(application));
    }

    private static Pattern figure(String amount) {
        return Pattern.compile(amount.replace(" ", "\\s"));
    }

    @Test
    @Order(1)
    void applications_are_compared_against_the_money_left() {
        frida.follows("Styrelse").isAt("Styrelse").looksAtBoth("styrelse, inget möte");
        frida.follows("Jämför ansökningar").isAt("Ansökningar till styrelsen").looksAt("jämförelse utan ram");
        for (String bad : List.of("-5", "99 999 999 999")) {
            frida.writes("Ram att bevilja " + FIRST, bad).presses("Spara ramen").sees(AMOUNT);
        }
        frida.writes("Ram att bevilja " + FIRST, "").presses("Spara ramen").sees(NO_FIGURE).looksAt("jämförelse, fel ram");
        frida.writes("Ram att bevilja " + FIRST, "5 000 000").presses("Spara ramen").sees("Sparat.");
        assertThat(row(frida, BIG)).containsText(figure("4 000 000"));
        assertThat(row(frida, BIG)).containsText(figure("161 404"));
        assertThat(row(frida, SMALL)).containsText(figure("150 000"));
        assertThat(row(frida, SMALL)).containsText("Ryms inte i det som är kvar");
        assertThat(row(frida, BIG).getByRole(AriaRole.IMG)).hasAccessibleName(Pattern.compile("Mätbart: Uppfyllt.*Tidsatt: Uppfyllt"));
        assertThat(row(frida, SMALL).getByRole(AriaRole.IMG)).hasAccessibleName(Pattern.compile("Mätbart: Saknas.*Tidsatt: Saknas"));
        frida.looksAtBoth("jämförelse");
        frida.presses("Flytta upp " + SMALL).sees(SMALL + " står nu på plats 1.");
        assertThat(row(frida, BIG)).containsText("Ryms inte i det som är kvar");
        frida.presses("Flytta upp " + BIG).sees(BIG + " står nu på plats 1.");
    }

    @Test
    @Order(2)
    void beredningsgruppen_recommends_and_forbundschefen_proposes() {
        Official berit = new Official(world, world.signIn(world.holder("Beredningsgrupp")));
        berit.looksAtBoth("start, beredning väntar").follows("Beredning").isAt("Beredning").looksAtBoth("beredning");
        berit.follows(BIG).isAt(BIG).looksAt("underlag utan rekommendation");
        papers = berit.page().url().replaceFirst(".*/f/[^/]+/", "");
        berit.presses("Spara rekommendationen").sees(CHOOSE);
        berit.picks("Vad rekommenderar beredningsgruppen?", "Bevilja").presses("Spara rekommendationen").sees(FILL_IN);
        berit.looksAt("underlag, rekommendation med fel");
        berit.writes("Skäl", "Behovet är väl visat.").presses("Spara rekommendationen").sees("Sparat.");
        berit.leaves();

        frida.goesTo(papers).isAt(BIG).sees("Behovet är väl visat.");
        Page oldTab = frida.keepsTab();
        frida.goesTo(papers).presses("Spara förslaget").sees(CHOOSE);
        frida.picks("Vad föreslår du styrelsen?", "Bifall med villkor");
        for (String bad : List.of("-5", "99 999 999 999")) {
            frida.writes("Belopp " + FIRST, bad).writes("Skäl", "Ryms i ramen.").presses("Spara förslaget").sees(AMOUNT);
        }
        frida.writes("Belopp " + FIRST, "gratis").presses("Spara förslaget").sees(NO_FIGURE);
        frida.writes("Belopp " + FIRST, "3 500 000").writes("Belopp " + SECOND, "3 400 000");
        frida.presses("Spara förslaget").sees("Skriv vilka villkor som gäller.").looksAtBoth("underlag, förslag med fel");
        frida.writes("Villkor", CONDITIONS).presses("Spara förslaget").sees("Sparat.").looksAtBoth("underlag med förslag");
        frida.backTo(oldTab).picks("Vad föreslår du styrelsen?", "Avslag").writes("Skäl", "Skrivet i en gammal flik.");
        frida.presses("Spara förslaget").sees("Frida Förbundschef har sparat en ny version medan du skrev.");
        frida.looksAt("underlag, någon annan har sparat");
        oldTab.context().pages().getLast().close();
    }

    @Test
    @Order(3)
    void a_meeting_is_planned_and_everybody_summoned() {
        frida.goesTo("styrelse").isAt("Styrelse");
        frida.page().getByText("Planera ett möte").click();
        frida.presses("Planera mötet").sees("Ange vilken dag mötet är.", "Ange var mötet hålls.");
        frida.dates("Datum", "i morgon").presses("Planera mötet").sees("Skriv datumet som").looksAtBoth("styrelse, möte med fel");
        frida.dates("Datum", day).writes("Plats", "Rådhuset, sal 3").presses("Planera mötet");
        frida.isAt(titleOf(day)).looksAtBoth("möte, planerat");
        meeting = frida.page().url().replaceFirst(".*/f/[^/]+/", "");
        frida.pressesAndConfirms("Skicka kallelsen", "Skicka kallelsen").sees("Lägg till minst en punkt på dagordningen först.");
        frida.presses("Lägg till: Ansökan").sees(CHOOSE).presses("Lägg till: Annan punkt").sees(FILL_IN);
        frida.looksAt("möte, punkt med fel");
        frida.addsToAgenda(SMALL).addsToAgenda(BIG);
        frida.writes("Annan punkt", OTHER).presses("Lägg till: Annan punkt");
        frida.presses("Flytta upp: " + BIG);
        assertThat(frida.page().locator(".bo-agenda h3")).hasText(new String[] {BIG, SMALL, OTHER});
        assertThat(frida.reads("Kallelsen (PDF)")).contains("Rådhuset, sal 3", BIG, SMALL, OTHER);
        frida.looksAtBoth("möte, dagordning").presses("Skicka kallelsen").looksAt("möte, skicka kallelsen?");
        frida.presses("Avbryt").pressesAndConfirms("Skicka kallelsen", "Skicka kallelsen");
        frida.sees("Kallelsen är registrerad och på väg").looksAtBoth("möte, kallelse skickad");
        String summons = frida.reads("Kallelsen (PDF)");
        assertThat(summons).contains("Kallelse till styrelsens sammanträde", day, "09:00").containsSubsequence(BIG, SMALL, OTHER);
        assertThat(summons).doesNotContain("3 500 000").doesNotContain(CONDITIONS);
        fatima.goesTo("").sees("Styrelsemöte. Läs underlagen i tid.").looksAt("start, ledamot på mobil");
        fatima.goesTo(meeting).sees("Du har skrivit i ansökan eller svarar i den för en part.").looksAt("möte, ledamot på mobil");
        assertThat(fatima.reads("Kallelsen (PDF)")).isEqualTo(summons);
    }

    @Test
    @Order(4)
    void who_is_javig_is_shut_out_at_every_door_whatever_other_role_there_is() {
        lena.goesTo("styrelse").isAt("Styrelse").looksAt("styrelse, ledamot på mobil");
        lena.goesTo("styrelse/ansokningar").sees("Bifall med villkor").looksAt("jämförelse, ledamot på mobil");
        lena.goesTo("logg");
        assertThat(row(lena, "Förslag till styrelsen skrivet")).containsText(figure("6 900 000"));
        lena.goesTo(papers).isAt(BIG).sees(CONDITIONS).looksAt("underlag, ledamot på mobil");
        Page oldTab = lena.keepsTab();
        lena.goesTo(meeting).sees("Du företräder Provs kommun, som är huvudman här.");
        lena.presses("Anmäl jäv: " + BIG).looksAt("anmäl jäv på mobil");
        lena.presses("Anmäl jäv").sees(FILL_IN).looksAt("anmäl jäv utan skäl, på mobil");
        lena.writes("Varför är du jävig?", "Jag leder förvaltningen som ska driva insatsen").presses("Anmäl jäv");
        lena.sees("Ditt jäv är antecknat.", HIDDEN).looksAt("möte, jävig på mobil");
        assertThat(lena.item(BIG).getByText("Läs underlaget")).hasCount(0);
        assertThat(lena.item(SMALL).getByText("Läs underlaget")).isVisible();

        Page meetingTab = lena.page();
        lena.backTo(oldTab).picks("Vad rekommenderar beredningsgruppen?", "Avslå").presses("Spara rekommendationen");
        lena.sees("Det du söker finns inte, eller så har du inte tillgång till det.").looksAt("underlag i gammal flik, jävig");
        lena.goesTo(papers).isAt("Sidan finns inte").seesNothingOf(CONDITIONS, "Behovet är väl visat.");
        lena.looksAt("underlag, jävig på mobil");
        oldTab.close();
        lena.backTo(meetingTab).goesTo("styrelse/ansokningar").sees(HIDDEN).seesNothingOf("Bifall med villkor", "3 500 000");
        lena.looksAt("jämförelse, jävig på mobil");
        lena.goesTo("beredning").isAt("Beredning").sees(HIDDEN).seesNothingOf("Bevilja", "Bifall med villkor");
        lena.looksAt("beredning, jävig på mobil").goesTo("logg").isAt("Logg");
        assertThat(row(lena, "Förslag till styrelsen skrivet")).containsText("Frida Förbundschef");
        assertThat(row(lena, "Förslag till styrelsen skrivet")).not().containsText(figure("6 900 000"));
        lena.looksAt("logg, jävig på mobil");
    }

    @Test
    @Order(5)
    void too_few_in_the_room_decide_nothing() {
        olle.goesTo(meeting).presses("Öppna mötet").sees("0 i rummet nu");
        comes(olle, "Olle Ordförande", "Lena Ledamot", "Elsa Ersättare");
        frida.goesTo(meeting).sees("3 i rummet nu").looksAtBoth("möte pågår");
        frida.presses("Jävet gäller: Lena Ledamot").sees("Styrelsen har prövat jävet och det gäller.");
        frida.decides(BIG).sees("Styrelsen är inte beslutför: 2 av 4 platser tjänstgör.", "Elsa Ersättare (för Fatima Fors)");
        frida.looksAtBoth("beslut, inte beslutför").recordsDecision();
        frida.sees("Styrelsen är inte beslutför: 2 av 4 platser tjänstgör, minst 3 behövs.").hasRead();
        comes(frida, "Fatima Fors");
        frida.sees("Styrelsen är beslutför: 3 av 4 platser tjänstgör.", "Elsa Ersättare (för Lena Ledamot)");
        frida.presses("Har lämnat rummet: Lena Ledamot").sees("Elsa Ersättare tjänstgör i stället.");
        olle.goesTo(meeting).presses("Har gått: Elsa Ersättare").sees("3 i rummet nu");
        frida.recordsDecision().sees("Styrelsen är inte beslutför: 2 av 4 platser tjänstgör, minst 3 behövs.");
        frida.sees("3 i rummet nu").looksAtBoth("beslut, ersättaren har gått").hasRead();
        olle.presses("Har kommit: Elsa Ersättare").decides(BIG);
    }

    private static void comes(Official secretary, String... names) {
        for (String name : names) {
            secretary.presses("Har kommit: " + name);
            assertThat(secretary.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Har gått: " + name)))
                    .isVisible();
        }
    }

    @Test
    @Order(6)
    void the_board_grants_once_and_with_conditions() {
        assertThat(frida.field("Belopp " + FIRST)).hasValue(figure("3 500 000"));
        for (String bad : List.of("-5", "99 999 999 999")) {
            frida.writes("Belopp " + FIRST, bad).recordsDecision().sees(AMOUNT);
        }
        frida.writes("Belopp " + FIRST, "gratis").recordsDecision().sees(NO_FIGURE);
        frida.writes("Belopp " + FIRST, "").writes("Belopp " + SECOND, "").recordsDecision().sees("Ange ett belopp för minst ett år.");
        frida.writes("Belopp " + FIRST, "3 000 000").writes("Belopp " + SECOND, "3 400 000");
        frida.writes("Villkor", "").recordsDecision().sees("Skriv vilka villkor som gäller.").looksAtBoth("beslut med fel");
        frida.writes("Villkor", CONDITIONS).presses("Anteckna beslutet").looksAt("beslut, säker?").presses("Avbryt");
        frida.recordsDecision().sees("Beslutet är antecknat som § 1.");
        assertThat(frida.item(BIG)).containsText("Beslutad, § 1");
        assertThat(frida.item(BIG)).containsText("Deltog i beslutet: Olle Ordförande, Fatima Fors, Elsa Ersättare");
        frida.presses("Har kommit tillbaka: Lena Ledamot").looksAtBoth("möte, bifall");

        olle.picks("Beslut", "Avslag").writes("Beslutets skäl", "Skrivet i en gammal flik.").recordsDecision();
        olle.sees("Punkten är redan beslutad och kan inte ändras.");
        assertThat(olle.item(BIG)).containsText("Beslutad, § 1");
        olle.looksAt("beslut två gånger");
        lena.goesTo(meeting).sees(HIDDEN).seesNothingOf("3 000 000", CONDITIONS).looksAt("möte, jävig efter beslut, på mobil");
        assertThat(lena.item(BIG)).containsText("Beslutad");
    }

    @Test
    @Order(7)
    void another_application_is_referred_back_after_a_vote_and_a_reservation() {
        frida.decides(SMALL).sees("Styrelsen är beslutför: 4 av 4 platser tjänstgör.").recordsDecision().sees(CHOOSE);
        frida.picks("Beslut", "Återremiss").recordsDecision().sees(FILL_IN);
        frida.writes("Beslutets skäl", "Målet behöver en nivå och ett datum.");
        frida.page().getByLabel("Omröstning har begärts").check();
        frida.recordsDecision().sees("Alla som tjänstgör ska ha en röst.").looksAtBoth("beslut, röster saknas").hasRead();
        frida.picks("Olle Ordförande", "Ja").picks("Fatima Fors", "Nej").picks("Lena Ledamot", "Nej").picks("Elsa Ersättare", "Ja");
        frida.picks("Olle Ordförande", "Nej").recordsDecision().sees("Rösterna räcker inte: 1 för och 3 mot.").hasRead();
        frida.picks("Olle Ordförande", "Ja");
        frida.chooses("Reserverar sig någon?", "Lena Ledamot");
        frida.writes("Vad Lena Ledamot reserverar sig mot", "Ansökan är klar nog.").looksAtBoth("beslut med röster");
        frida.recordsDecision().sees("Beslutet är antecknat som § 2.");
        frida.decides(OTHER).writes("Styrelsen beslutar", "Planen fastställs.").looksAt("beslut i annan punkt").recordsDecision();
        frida.sees("Beslutet är antecknat som § 3.").looksAtBoth("möte, allt beslutat");
        frida.presses("Avsluta mötet").looksAt("möte, avsluta?").presses("Avbryt");
        frida.pressesAndConfirms("Avsluta mötet", "Avsluta mötet").follows("Till protokollet");
        frida.sees("Mötet är avslutat. Välj justerare, så kan protokollet skrivas under.").looksAtBoth("protokoll utan justerare");
    }

    @Test
    @Order(8)
    void the_minutes_are_read_and_signed_by_two() {
        frida.chooses("Vem justerar tillsammans med den som ledde mötet?", "Fatima Fors").sees("Justerare är Fatima Fors.");
        lena.goesTo(meeting + "/protokoll").sees("Du är jävig på den här punkten.").seesNothingOf("3 000 000", CONDITIONS);
        lena.looksAt("protokoll, jävig på mobil");
        assertThat(lena.reads("Ladda ner protokollet (PDF)")).contains("§ 2 " + SMALL).doesNotContain("3 000 000", CONDITIONS);
        olle.goesTo("").sees("Protokollet väntar på din underskrift.").follows("Läs och skriv under");
        Page oldTab = olle.keepsTab();
        olle.goesTo(meeting + "/protokoll").pressesAndConfirms("Skriv under protokollet", "Skriv under");
        olle.sees("Din underskrift är antecknad.").looksAtBoth("protokoll, en underskrift");
        olle.backTo(oldTab).pressesAndConfirms("Skriv under protokollet", "Skriv under");
        olle.sees("Det är inte du som ska skriva under, eller så har du redan gjort det.");
        fatima.goesTo(meeting + "/protokoll").sees(CONDITIONS).looksAt("protokoll, justerare på mobil");
        fatima.presses("Skriv under protokollet").looksAt("protokoll, skriva under på mobil?").presses("Skriv under");
        fatima.sees("Protokollet är justerat och registrerat.").looksAt("protokoll, justerat, på mobil");
        String minutes = fatima.reads("Ladda ner protokollet (PDF)");
        assertThat(minutes)
                .contains("§ 1 " + BIG, "§ 2 " + SMALL, "§ 3 " + OTHER, "Bifall med villkor", FIRST + ": 3 000 000 kr", SECOND + ": 3 400 000 kr")
                .contains("Sammanlagt 6 400 000 kr", CONDITIONS, "Lena Ledamot anmälde jäv", "Elsa Ersättare tjänstgjorde i stället")
                .contains("Återremiss", "Målet behöver en nivå och ett datum.", "Lena Ledamot: Ansökan är klar nog.")
                .contains("Planen fastställs.", "Axel Alm Ledamot Arbetsförmedlingen Frånvarande")
                .contains("Olle Ordförande skrev under", "Fatima Fors skrev under")
                .containsSubsequence("§ 1", "Deltog i beslutet", "Olle Ordförande, Fatima Fors, Elsa Ersättare", "§ 2");
        assertThat(lena.goesTo(meeting + "/protokoll").reads("Ladda ner protokollet (PDF)")).isEqualTo(minutes);
    }

    @Test
    @Order(9)
    void the_next_meeting_rejects_under_the_next_number() {
        LocalDate nextDay = LocalDate.parse(day).plusDays(1);
        String next = nextDay.toString();
        // Decisions are numbered by the year of their meeting.
        int number = nextDay.getYear() == LocalDate.parse(day).getYear() ? 4 : 1;
        frida.goesTo("styrelse");
        frida.page().getByText("Planera ett möte").click();
        frida.dates("Datum", next).writes("Plats", "Rådhuset, sal 3").presses("Planera mötet").isAt(titleOf(next));
        frida.addsToAgenda(SMALL).pressesAndConfirms("Skicka kallelsen", "Skicka kallelsen").presses("Öppna mötet");
        comes(frida, "Olle Ordförande", "Fatima Fors", "Axel Alm");
        frida.decides(SMALL).picks("Beslut", "Avslag").writes("Beslutets skäl", "Målet är fortfarande oklart.");
        frida.recordsDecision().sees("Beslutet är antecknat som § " + number + ".").goesTo("styrelse/ansokningar");
        frida.sees("Inga ansökningar väntar på beslut.", "Kvar att bevilja " + NOW).looksAt("jämförelse, inget väntar");
        frida.goesTo("styrelse").looksAtBoth("styrelse, två möten");
    }

    @Test
    @Order(10)
    void the_projektagare_is_told_and_the_insats_holds_what_was_granted() {
        Walk adam = new Walk(world.administrator()).open(world.slug(), "meddelanden").seesHeading("Meddelanden");
        Locator told = adam.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(
                Pattern.compile("^Läs: Styrelsen har beslutat om er ansökan")));
        assertThat(told).hasCount(3);
        assertThat(adam.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(told)).first())
                .containsText(karins.email());
        told.last().click();
        assertThat(adam.page().getByRole(AriaRole.DIALOG)).containsText(Pattern.compile(
                BIG + ".*Bifall med villkor.*" + FIRST + ": 3\\s000\\s000.*" + SECOND + ": 3\\s400\\s000.*" + CONDITIONS + ".*§ 1, " + day,
                Pattern.DOTALL));
        world.administrator().looksAt("meddelande om beslut");
        Official karin = new Official(world, world.signIn(karins));
        karin.follows("Insatser").isAt("Insatser").follows(BIG).isAt(BIG);
        karin.sees("§ 1, " + day, CONDITIONS, "25 % av deltagarna ska ha gått vidare till arbete senast den 31 december " + SECOND + ".");
        for (String amount : List.of("3 000 000 kr", "3 400 000 kr", "6 400 000 kr")) {
            assertThat(karin.page().getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName(figure(amount)))).isVisible();
        }
        for (String value : List.of("25 %", "35 %", "70 %", SECOND + "-12-31")) {
            assertThat(karin.page().getByRole(AriaRole.DEFINITION).filter(new Locator.FilterOptions().setHasText(value)).first())
                    .isVisible();
        }
        karin.looksAtBoth("insats efter beslut");
    }

    private static String titleOf(String day) {
        return "Styrelsemöte "
                + DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(SWEDISH).format(LocalDate.parse(day));
    }
}
