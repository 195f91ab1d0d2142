package se.stegvis.journey;

import static se.stegvis.journey.Years.FIRST;
import static se.stegvis.journey.Years.SECOND;
import static se.stegvis.journey.Years.THIRD;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;

/**
 * An application for a team like the one in Västerås in 2017: its goals (arbete, studier and fortsatt rehabilitering at exit, after half
 * a year and after two years), its 57 participants and 34 months to pay back. Budget and texts are made up around a cost of 9,2 million.
 */
final class SamordningsteamVasteras {

    static final String NAME = "Samordningsteam Öst";
    private static final String[] COSTS = {
        "Lön inklusive sociala avgifter", "3 900 000",
        "Lokal", "250 000",
        "Utbildning", "100 000",
        "Utvärdering", "150 000",
        "Overheadkostnader", "200 000"
    };

    private final Applicant writer;
    private final String lead;
    private final String region;

    /**
     * @param lead the member that applies
     * @param region a partner that pays and works too
     */
    SamordningsteamVasteras(Applicant writer, String lead, String region) {
        this.writer = writer;
        this.lead = lead;
        this.region = region;
    }

    void writesBasics() {
        writer.opens("A Grund")
                .picks("Inriktning", "Individinriktad: riktar sig till invånare")
                .dates("Första dag", FIRST + "-01-01")
                .dates("Sista dag", SECOND + "-12-31")
                .isSaved();
    }

    void writesLead() {
        writer.opens("B Parter")
                .writes("Vad huvudmannen bidrar med", "Teamledare och lokaler mitt i Västerås.")
                .writes("Vem som skriver under för huvudmannen", "Åsa Öberg")
                .writes("Mandat att skriva under", "Förvaltningsdirektör enligt delegationsordning")
                .isSaved();
    }

    void addsPartner(String member, String contactName, String contactEmail) {
        writer.opens("B Parter").selects("Medlem", member).presses("Lägg till part");
        Locator card = writer.in(member);
        card.waitFor();
        writer.writesIn(member, "Namn", contactName).writesIn(member, "E-post", contactEmail);
        card.getByText("Bjud in", new Locator.GetByTextOptions().setExact(true)).click();
        card.getByText(contactEmail).waitFor();
        writer.writesIn(member, "Vad parten bidrar med", "En samordnare på halvtid från " + member + ".")
                .writesIn(member, "Vem som skriver under för parten", "Örjan Ås")
                .writesIn(member, "Mandat att skriva under för parten", "Områdeschef")
                .picksIn(member, "Villkorat")
                .writesIn(member, "Villkor eller skäl", "Beror på nästa års budget.")
                .isSaved();
    }

    void writesNeed(String... parties) {
        writer.opens("C Behov");
        texts(Map.of(
                "Glappet mellan organisationerna", "Den som är sjuk och samtidigt saknar arbete får olika besked hos oss.",
                "Hur många som har behovet", "1 200",
                "Källa till antalet", "Kommunens och Försäkringskassans egna räkningar 2025.",
                "Varför ordinarie verksamhet inte räcker", "Var och en av oss gör sitt, men ingen håller ihop det.",
                "Vad som är nytt", "Ett team där alla parter sitter tillsammans.",
                "Mål i förbundets verksamhetsplan", "Fler ska få samlat stöd."));
        writer.picks("Vad insatsen gör med glappet", "Glappreducerande: gör glappet mindre för gott");
        for (String party : parties) {
            writer.writes(party, "Vi når inte fram till dem som behöver flera av oss samtidigt.");
        }
        writer.isSaved();
    }

    void writesTargetGroup() {
        writer.opens("D Målgrupp");
        texts(Map.of(
                "Primär målgrupp", "Personer 18–64 år som behöver stöd av minst två parter för att kunna arbeta.",
                "Sekundär målgrupp", "Deras handläggare.",
                "Ålder från", "18",
                "Ålder till", "64",
                "Hur deltagarna hittar hit", "Handläggare hos parterna föreslår insatsen.",
                "Målgruppens delaktighet", "Nio personer har varit med i två samtal om idén.",
                "Kvinnor " + FIRST, "16",
                "Män " + FIRST, "14",
                "Kvinnor " + SECOND, "14",
                "Män " + SECOND, "13"));
        writer.writes("Icke-binära " + FIRST, "0").writes("Icke-binära " + SECOND, "0").isSaved();
    }

    void writesGoals() {
        writer.opens("E Mål");
        goal(1, "arbete", "8", "25", "25", "35", "70");
        goal(2, "studier", "5", "20", "20", "25", "15");
        goal(3, "fortsatt rehabilitering", "30", "55", "55", "40", "15");
        writer.writes("Pengarna tillbaka inom (månader) (frivilligt)", "34").isSaved();
    }

    private void goal(int number, String where, String baseline, String target, String exit, String half, String two) {
        writer.presses("Lägg till mål");
        String goal = "Mål " + number;
        writer.in(goal).waitFor();
        writer.writes(
                        goal + " i en mening",
                        target + " % av deltagarna ska ha gått vidare till " + where + " senast den 31 december " + SECOND + ".")
                .writesIn(goal, "Indikator", "Andel till " + where)
                .writesIn(goal, "Enhet", "%")
                .writesIn(goal, "Utgångsläge", baseline)
                .writesIn(goal, "Målnivå", target)
                .writesIn(goal, "Vid avslut", exit)
                .writesIn(goal, "Efter 6 månader", half)
                .writesIn(goal, "Efter 24 månader", two)
                .writesIn(goal, "För vem", "deltagarna")
                .writesIn(goal, "Gruppens storlek", "57")
                .writesIn(goal, "Källa", "Teamets egen räkning")
                .writesIn(goal, "Ansvarig", "Teamledaren");
        writer.selects(writer.in(goal), "Sorts mål", "Resultatmål")
                .selects(writer.in(goal), "Nivå", "Individnivå")
                .dates(writer.in(goal), "Senast", SECOND + "-12-31")
                .isSaved();
    }

    void writesImplementation() {
        writer.opens("F Genomförande");
        writer.presses("Lägg till effekt för individen")
                .writes("Effekt 1: vad som blir annorlunda", "Fler försörjer sig själva")
                .isSaved();
        writer.presses("Lägg till delmål")
                .writes("Delmål 1: vad som ska vara nått", "Varje deltagare har en plan inom tre månader")
                .isSaved()
                .selects(writer.in("Delmål 1"), "Leder till effekten", "Effekt 1: Fler försörjer sig själva");
        writer.presses("Lägg till aktivitet")
                .writes("Aktivitet 1: vad ni gör", "Kartläggande samtal med alla parter")
                .writesIn("Aktivitet 1", "Ansvarig", "Samordnaren")
                .isSaved()
                .selects(writer.in("Aktivitet 1"), "Leder till delmålet", "Delmål 1: Varje deltagare har en plan inom tre månader")
                .selects(writer.in("Aktivitet 1"), "Månad", "februari " + FIRST);
        texts(Map.of(
                "Nästa steg för deltagaren", "Arbete, studier eller fortsatt rehabilitering hos ordinarie part.",
                "Överlämning", "Möte med deltagaren och nästa handläggare.",
                "Metod", "Vägledande samtal och arbetsprövning, som prövats i två tidigare insatser.",
                "Organisation", "Fyra samordnare och en teamledare.",
                "Styrgrupp och mandat", "En chef från varje part. Gruppen beslutar inom budget.",
                "Risker", "Personal slutar. Vi har två som kan varje uppgift."));
        writer.isSaved();
    }

    void writesPerspectives() {
        writer.opens("G Perspektiv");
        texts(Map.of(
                "Jämställdhet", "Kvinnor blir oftare sjukskrivna, män får oftare arbetsprövning. Vi följer båda.",
                "Jämlik hälsa", "Den med kort utbildning söker hjälp senare. Vi finns där de redan är.",
                "Barn", "Tider läggs så att barn kan lämnas och hämtas.",
                "Tillgänglighet och språk", "Tolk när någon behöver och lättläst text."));
        writer.isSaved();
    }

    void writesFollowUp() {
        writer.opens("H Uppföljning");
        texts(Map.of(
                "Indikatorer", "Antal i arbete, studier och rehabilitering varje kvartal.",
                "Processdagar per år", "1",
                "Utvärdering", "En oberoende utvärdering det andra året."));
        writer.ticks("Efter 6 månader")
                .ticks("Efter 24 månader")
                .dates("Första delrapport", FIRST + "-12-31")
                .dates("Slutrapport", SECOND + "-12-31")
                .isSaved();
    }

    void writesContinuation(String... parties) {
        writer.opens("I Implementering");
        texts(Map.of(
                "Vem som tar över vad", "Kommunen tar över samordnarna.",
                "Kostnad per år efteråt", "1 250 000",
                "Vem som beslutar", "Nämnden, i juni " + SECOND + ".",
                "Om det inte blir en fortsättning", "Deltagarna lämnas över en och en."));
        writer.dates("När det tas över", THIRD + "-01-01");
        for (String party : parties) {
            writer.writes(party, "Enhetschefen");
        }
        writer.isSaved();
    }

    void writesBudget() {
        writer.opens("J Budget");
        for (String year : List.of(FIRST, SECOND)) {
            for (int i = 0; i < COSTS.length; i += 2) {
                writer.writes(COSTS[i] + " " + year, COSTS[i + 1]);
            }
            writer.writes("Sökt belopp " + year, "4 000 000")
                    .writes("Pengar från " + lead + " " + year, "400 000")
                    .writes("Pengar från " + region + " " + year, "200 000")
                    .writes("Egen tid från " + region + " " + year, "150 000");
        }
        writer.isSaved();
    }

    void answersGates() {
        writer.opens("K Kontroller och intyg");
        String[] questions = {
            "Är tillräckligt många parter med?",
            "Är syftet att deltagarna ska få eller förbättra sin arbetsförmåga?",
            "Ligger insatsen inom parternas gemensamma uppdrag?",
            "Är det en part som utför insatsen?",
            "Utförs insatsen utan att förbundet självt ger stöd till eller beslutar om enskilda?",
            "Är någon annan än den lokala samverkansgruppen huvudman?"
        };
        for (int i = 0; i < questions.length; i++) {
            writer.picks(questions[i], "Ja");
            writer.page().getByLabel("Varför?").nth(i).fill("Det framgår av del " + (char) ('A' + i) + ".");
        }
        writer.ticks("Ansökan innehåller inga uppgifter om enskilda deltagare")
                .ticks("Uppgifterna är riktiga och förankrade hos parterna")
                .isSaved();
    }

    private void texts(Map<String, String> byLabel) {
        byLabel.forEach(writer::writes);
    }
}
