package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;

/** Journey 1, its goals: the faulty application of the demo is led to a good one by its advice, and beredningen reads what became of it. */
@Journey
class Journey1GoalsIT {

    private static final String LEAD = "Provs kommun";
    private static final String REGION = "Region Prov";
    private static final String FIRST = "Mål 1";
    private static final String SECOND = "Mål 2";

    /** As the demo's application "Gröna steg" has it. */
    private static final String FAULTY = "Teamet ska genomföra 20 gruppträffar per år efter avslutad insats.";

    private static final String PROPOSED = "Andelen i arbete vid avslut bland deltagarna ska öka från 8 % till 25 % senast den 31 december "
            + Years.SECOND + ", enligt insatsens avslutsblankett.";
    private static final String SOFT = "30 deltagare ska skatta sig som trygga senast den 31 december " + Years.SECOND + ".";
    private static final String REASON = "Ordet är deltagarnas eget och frågan är prövad i vår enkät.";

    @Test
    void a_faulty_goal_becomes_a_good_one_by_its_advice_and_beredningen_reads_why_other_advice_was_not_taken(People people) {
        World world = World.fresh(people);
        World.SignIn annas = world.invite("Projektägare", REGION, "Anna Berg");
        World.SignIn beredares = world.invite("Beredningsgrupp", REGION, "Petra Ek");
        World.SignIn directors = world.invite("Förbundschef", "Christer Skog");
        theDirectorAddsAnIndicator(new Official(world, world.signIn(directors)));

        Applicant karin = new Applicant(world.signIn(world.invite("Projektägare", LEAD, "Karin Åkerlund")));
        karin.starts("Gröna steg");
        SamordningsteamVasteras team = new SamordningsteamVasteras(karin, LEAD, REGION);
        String[] parties = {LEAD, REGION};
        team.writesBasics();
        team.writesLead();
        team.addsPartner(REGION, annas.name(), annas.email());
        team.writesNeed(parties);
        team.writesTargetGroup();

        theCheckFollowsTheKeys(karin);
        theProposalIsTakenUndoneAndTakenAgain(karin);
        adviceIsGoneAgainst(karin);

        team.writesImplementation();
        team.writesPerspectives();
        team.writesFollowUp();
        team.writesContinuation(parties);
        team.writesBudget();
        team.answersGates();
        handIn(karin);
        karin.person().leave();

        beredningenReads(new Official(world, world.signIn(beredares)));
    }

    private static void theDirectorAddsAnIndicator(Official christer) {
        christer.goesTo("indikatorer").isAt("Indikatorer").sees("Andel i arbete vid avslut", "NNS indikatorenkät: insatspersonal");
        christer.person().looksAt("indikatorer");
        christer.presses("Lägg till indikator").presses("Spara").sees("Fyll i det här fältet.");
        christer.person().looksAt("indikator, namn saknas");
        christer.field("Namn").fill("Andel som skattar sig trygga");
        christer.field("Enhet").fill("deltagare");
        christer.presses("Spara").sees("Andel som skattar sig trygga är tillagd.");
        christer.presses("Inaktivera: Skattad arbetsförmåga").sees("Skattad arbetsförmåga erbjuds inte längre.");
        christer.person().leave();
    }

    private static void theCheckFollowsTheKeys(Applicant karin) {
        karin.opens("E Mål").presses("Lägg till mål");
        karin.in(FIRST).waitFor();
        Locator sentence = karin.field(FIRST + " i en mening");
        sentence.pressSequentially(FAULTY);
        assertThat(chip(karin, FIRST, "Tidsatt")).isVisible();
        assertThat(karin.in(FIRST).getByText("Målet säger vad ni gör, inte vad det ger.").first()).isVisible();
        karin.person().looksAt("mål, ett felaktigt mål med råd");

        // The letters change before the words are stored: nothing has to be left or pressed.
        sentence.fill("Fler ska komma närmare arbete.");
        assertThat(chip(karin, FIRST, "Tidsatt: saknas")).isVisible();
        assertThat(karin.in(FIRST).locator("mark").first()).isVisible();
        sentence.fill("25 av 57 deltagare ska ha ett arbete senast den 31 december " + Years.SECOND + ".");
        assertThat(chip(karin, FIRST, "Tidsatt: uppfyllt")).isVisible();
        assertThat(chip(karin, FIRST, "Specifikt: uppfyllt")).isVisible();
        karin.isSaved();
    }

    private static void theProposalIsTakenUndoneAndTakenAgain(Applicant karin) {
        Locator goal = karin.in(FIRST);
        Locator sentence = karin.field(FIRST + " i en mening");
        sentence.fill(FAULTY);
        karin.isSaved();
        press(goal, "Föreslå formulering");
        assertThat(goal.getByText("För att föreslå en mening behövs: Sorts mål").first()).isVisible();
        karin.selects(goal, "Sorts mål", "Resultatmål").selects(goal, "Nivå", "Individnivå");
        karin.writesIn(FIRST, "Indikator", "Andel i arbete vid avslut");
        assertThat(karin.in(FIRST).getByLabel("Enhet", exactly())).hasValue("%");
        assertThat(karin.in(FIRST).getByLabel("Källa", exactly())).hasValue("Insatsens avslutsblankett");
        karin.writesIn(FIRST, "Utgångsläge", "8").writesIn(FIRST, "Målnivå", "25").writesIn(FIRST, "För vem", "Deltagarna");
        karin.writesIn(FIRST, "Gruppens storlek", "57").dates(goal, "Senast", Years.SECOND + "-12-31").isSaved();
        assertThat(goal.getByText(PROPOSED)).isVisible();
        goal.getByText("Exempel: vagt och bättre").click();
        karin.person().looksAt("mål, föreslagen formulering och exempel");
        press(goal, "Använd formuleringen");
        assertThat(sentence).hasValue(PROPOSED);
        karin.isSaved();
        for (String criterion : new String[] {"Specifikt", "Mätbart", "Tidsatt"}) {
            assertThat(chip(karin, FIRST, criterion + ": uppfyllt")).isVisible();
        }
        press(goal, "Ta tillbaka den förra formuleringen");
        assertThat(sentence).hasValue(FAULTY);
        karin.isSaved();
        karin.page().reload();
        karin.heading("E Mål");
        assertThat(karin.field(FIRST + " i en mening")).hasValue(FAULTY);
        press(karin.in(FIRST), "Ta tillbaka den förra formuleringen");
        assertThat(karin.field(FIRST + " i en mening")).hasValue(PROPOSED);
        karin.isSaved();
    }

    private static void adviceIsGoneAgainst(Applicant karin) {
        karin.presses("Lägg till mål");
        karin.in(SECOND).waitFor();
        karin.writes(SECOND + " i en mening", SOFT).isSaved();
        Locator goal = karin.in(SECOND);
        Locator keep = goal.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Behåll ändå: Det står inte vad som ska mätas")));
        keep.click();
        press(goal, "Spara skälet");
        assertThat(goal.getByText("Fyll i det här fältet.").first()).isVisible();
        karin.person().looksAt("mål, råd behålls ändå utan skäl");
        karin.writesIn(SECOND, "Varför behåller ni det som det är?", REASON);
        press(goal, "Spara skälet");
        assertThat(goal.getByText("Behålls ändå: " + REASON)).isVisible();
        karin.person().looksAt("mål, råd behålls ändå med skäl");
    }

    private static void handIn(Applicant karin) {
        karin.page().getByRole(AriaRole.LINK, Applicant.named("Nästa: Granska och lämna in")).click();
        karin.heading("Granska och lämna in");
        karin.presses("Lämna in ansökan");
        karin.page().getByRole(AriaRole.BUTTON, Applicant.named("Lämna in ansökan")).last().click();
        assertThat(karin.page().getByText("Ansökan är inlämnad", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        assertThat(karin.page().getByText(REASON).first()).isVisible();
    }

    private static void beredningenReads(Official petra) {
        petra.goesTo("beredning").isAt("Beredning").follows("Läs alla mål").isAt("Mål");
        petra.sees("1. " + PROPOSED, "2. " + SOFT, "Behålls ändå: " + REASON);
        petra.looksAt("beredning, alla mål");
        petra.page().getByLabel("Bara mål som behålls trots råd").check();
        assertThat(petra.page().getByText("1. " + PROPOSED)).hasCount(0);
        petra.sees("2. " + SOFT).follows("Gröna steg").isAt("Gröna steg").sees("1. " + PROPOSED, "Behålls ändå: " + REASON);
        petra.looksAtBoth("beredning, en ansökans mål");
    }

    private static Locator chip(Applicant who, String goal, String words) {
        return who.in(goal).locator(".fu-chips").getByText(words);
    }

    private static void press(Locator in, String button) {
        in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
