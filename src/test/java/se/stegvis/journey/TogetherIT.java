package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.journey.Years.FIRST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** Several people write one application: each sees what the others do, and nobody's words are lost. */
@Journey
class TogetherIT {

    @Test
    void what_one_saves_the_other_sees_and_where_both_write_both_texts_are_kept(People people) {
        Several several = Several.around(people, StegvisServer.shared(), "Karin Åkerlund", "Skriven tillsammans");
        Applicant karin = several.owner();
        Applicant leo = several.joinedBy("Leo Lind", Viewport.DESKTOP);
        several.at(karin, "perspektiv", "G Perspektiv");
        several.at(leo, "perspektiv", "G Perspektiv");

        assertThat(Several.here(karin)).containsText("Leo Lind · G Perspektiv");
        leo.field("Barn").click();
        assertThat(Several.around(karin, "Barn")).containsText("Leo Lind skriver här");
        karin.person().looksAt("ansökan G, en till är här");

        karin.field("Jämlik hälsa").click();
        karin.page().keyboard().type("Karin skriver");
        leo.writes("Barn", "Leos text om barn.").isSaved();
        assertThat(karin.field("Barn")).hasValue("Leos text om barn.");
        assertThat(karin.page().getByText("Leo Lind har just ändrat").first()).isVisible();
        assertThat(karin.field("Jämlik hälsa")).isFocused();
        karin.page().keyboard().type(" vidare.");
        karin.isSaved();
        assertThat(karin.field("Jämlik hälsa")).hasValue("Karin skriver vidare.");
        assertThat(leo.field("Jämlik hälsa")).hasValue("Karin skriver vidare.");

        bothWriteTheSameField(karin, leo);
        whoHasBeenOfflineLosesNothing(karin, leo);
        goalsAndAmounts(several, karin, leo);
        whoIsTakenOutIsToldAtOnce(several, karin, leo);
    }

    private static void bothWriteTheSameField(Applicant karin, Applicant leo) {
        leo.person().expectPageError("fetch");
        leo.field("Jämställdhet").click();
        leo.person().context().setOffline(true);
        leo.page().keyboard().type("Leos text");
        karin.writes("Jämställdhet", "Karins text om jämställdhet.").isSaved();
        leo.person().context().setOffline(false);
        leo.page().keyboard().type(" om jämställdhet.");
        assertThat(leo.page().getByText("sparades en annan text i samma fält av Karin Åkerlund").first()).isVisible();
        assertThat(leo.field("Jämställdhet")).hasValue("Leos text om jämställdhet.");
        assertThat(Several.around(leo, "Jämställdhet").locator("del").first()).containsText("Karins");
        assertThat(Several.around(leo, "Jämställdhet").locator("ins").first()).containsText("Leos");
        assertThat(karin.field("Jämställdhet")).hasValue("Karins text om jämställdhet.");
        Several.waitsForChoice(karin, 1);
        assertThat(Several.around(karin, "Jämställdhet")).containsText("läs även den som är skriven av Leo Lind");
        leo.person().looksAt("ansökan G, två texter, den som kom sist");
        Several.around(karin, "Jämställdhet").locator("summary").click();
        karin.person().use(Viewport.PHONE).looksAt("ansökan G, två texter på en telefon");
        karin.person().use(Viewport.DESKTOP);

        leo.presses("Skriv ihop dem");
        leo.writes("Text som ska gälla", "Karins och Leos text om jämställdhet.");
        leo.presses("Spara den hopskrivna texten").isSaved();
        assertThat(karin.field("Jämställdhet")).hasValue("Karins och Leos text om jämställdhet.");
        assertThat(leo.field("Jämställdhet")).hasValue("Karins och Leos text om jämställdhet.");
        Several.waitsForChoice(karin, 0);
        Several.waitsForChoice(leo, 0);
    }

    private static void whoHasBeenOfflineLosesNothing(Applicant karin, Applicant leo) {
        leo.person().context().setOffline(true);
        leo.writes("Jämlik hälsa", "Leo skrev utan nät.");
        assertThat(leo.page().locator("[data-save-status]")).containsText("1 fält väntar på att sparas");
        karin.writes("Jämlik hälsa", "Karin skrev under tiden.").isSaved();
        karin.writes("Barn", "Också ändrad under tiden.").isSaved();
        leo.person().context().setOffline(false);
        assertThat(leo.page().getByText("sparades en annan text i samma fält av Karin Åkerlund").first()).isVisible();
        assertThat(leo.field("Jämlik hälsa")).hasValue("Leo skrev utan nät.");
        assertThat(leo.field("Barn")).hasValue("Också ändrad under tiden.");

        Several.around(karin, "Jämlik hälsa").locator("summary").click();
        karin.presses("Använd texten av Leo Lind");
        assertThat(karin.field("Jämlik hälsa")).hasValue("Leo skrev utan nät.");
        Several.waitsForChoice(leo, 0);
        assertThat(Several.around(leo, "Jämlik hälsa").locator("ins")).hasCount(0);
        leo.isSaved();
    }

    private static void goalsAndAmounts(Several several, Applicant karin, Applicant leo) {
        several.at(karin, "mal", "E Mål");
        several.at(leo, "mal", "E Mål");
        karin.presses("Lägg till mål");
        leo.writes("Mål 1 i en mening", "60 deltagare ska ha en egen plan.").isSaved();
        assertThat(karin.field("Mål 1 i en mening")).hasValue("60 deltagare ska ha en egen plan.");
        leo.field("Mål 1 i en mening").click();
        leo.page().keyboard().press("End");
        leo.page().keyboard().type(" Leo fortsätter");
        karin.presses("Lägg till mål");
        assertThat(leo.page().getByLabel("Mål 2 i en mening")).isVisible();
        assertThat(leo.field("Mål 1 i en mening")).isFocused();
        leo.page().keyboard().type(" skriva.");
        assertThat(leo.field("Mål 1 i en mening"))
                .hasValue("60 deltagare ska ha en egen plan. Leo fortsätter skriva.");
        leo.isSaved();
        assertThat(karin.field("Mål 1 i en mening"))
                .hasValue("60 deltagare ska ha en egen plan. Leo fortsätter skriva.");

        several.at(karin, "grund", "A Grund");
        karin.dates("Första dag", FIRST + "-01-01").dates("Sista dag", FIRST + "-12-31");
        several.at(karin, "budget", "J Budget");
        several.at(leo, "budget", "J Budget");
        Several.cell(leo, "Resor " + FIRST).fill("50000");
        leo.isSaved();
        assertThat(Several.cell(karin, "Resor " + FIRST)).hasValue("50\u00a0000");
        Several.cell(karin, "Lokal " + FIRST).fill("1000");
        Several.cell(leo, "Lokal " + FIRST).fill("2000");
        Several.waitsForChoice(karin, 1);
        Several.waitsForChoice(leo, 1);
        Applicant second = Several.cell(karin, "Lokal " + FIRST).inputValue().startsWith("1")
                        && karin.page().getByText("Två texter: välj").count() > 0
                ? karin
                : leo;
        second.person().looksAt("ansökan J, två belopp i en ruta");
        second.presses("Två texter: välj");
        Locator dialog = second.page().getByRole(AriaRole.DIALOG);
        second.person().looksAt("ansökan J, två belopp att välja mellan");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Spara min text").setExact(true)).click();
        second.isSaved();
        Several.waitsForChoice(karin, 0);
        Several.waitsForChoice(leo, 0);
        String amount = second == karin ? "1" : "2";
        assertThat(Several.cell(karin, "Lokal " + FIRST).inputValue()).startsWith(amount);
        assertThat(Several.cell(leo, "Lokal " + FIRST).inputValue()).startsWith(amount);
    }

    private static void whoIsTakenOutIsToldAtOnce(Several several, Applicant karin, Applicant leo) {
        several.at(karin, "parter", "B Parter");
        karin.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ta bort Leo Lind från ansökan"))
                .click();
        karin.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ta bort").setExact(true))
                .click();
        assertThat(leo.page().getByText("Du är inte längre med i den här ansökan").first()).isVisible();
        assertThat(Several.cell(leo, "Resor " + FIRST)).hasCount(0);
        leo.person().looksAt("ansökan, inte längre med");
        assertThat(Several.here(karin)).not().containsText("Leo Lind");
    }
}
