package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Viewport;

/** The effect chain is built in its picture, by keyboard and by mouse, and read on a phone. */
@Journey
class ChainPictureIT {

    private static final String LEAD = "Provs kommun";

    @Test
    void a_chain_is_built_card_by_card_tied_by_dragging_and_mended_from_its_list_of_loose_ends(People people) {
        World world = World.fresh(people);
        Applicant karin = new Applicant(world.signIn(world.invite("Projektägare", LEAD, "Karin Åkerlund")));
        karin.starts("Gröna steg");
        karin.dates("Första dag", Years.FIRST + "-01-01").dates("Sista dag", Years.SECOND + "-12-31").isSaved();
        karin.opens("E Mål").presses("Lägg till mål");
        karin.writes("Mål 1 i en mening", "12 deltagare ska ha ett arbete senast den 31 december " + Years.SECOND + ".").isSaved();
        karin.opens("F Genomförande");
        pressedWithTheKeyboard(karin, "Lägg till effekt för individen");
        karin.page().keyboard().type("Fler orkar arbeta");
        karin.isSaved();
        pressedWithTheKeyboard(karin, "Lägg till delmål som leder hit, till Effekt 1");
        karin.page().keyboard().type("Tre halvdagar i veckan");
        karin.isSaved();
        pressedWithTheKeyboard(karin, "Lägg till aktivitet");
        karin.page().keyboard().type("Arbetsträning i trädgård");
        karin.isSaved();
        Locator page = karin.page().locator("main");
        assertThat(page).containsText("Fyra saker hänger löst");
        karin.person().looksAt("ansökan F, effektkedja med lösa ändar");

        drags(karin, "Aktivitet 1", "Delmål 1");
        assertThat(karin.in("Aktivitet 1").locator("summary")).containsText("Leder till delmål 1");
        assertThat(karin.in("Delmål 1")).containsText("Hit leder aktivitet 1");
        assertThat(karin.page().locator(".fu-chain-lines path")).hasCount(2);

        karin.page().getByRole(AriaRole.LINK, Applicant.named("Aktivitet 1 behövs inte för något mål.")).click();
        karin.person().settle();
        assertThat(karin.page().locator(":focus")).hasAttribute("role", "button");
        karin.selects(
                karin.in("Aktivitet 1"),
                "För vilket mål",
                "Mål 1: 12 deltagare ska ha ett arbete senast den 31 december " + Years.SECOND + ".");
        assertThat(karin.in("Aktivitet 1").locator(".sv-chip")).containsText("Mål 1");
        assertThat(page).containsText("Allt i kedjan hänger ihop");

        pressedWithTheKeyboard(karin, "Ta bort: Delmål 1");
        assertThat(page).containsText("”Tre halvdagar i veckan” togs bort.");
        assertThat(karin.page().getByRole(AriaRole.BUTTON, Applicant.named("Ångra"))).isFocused();
        karin.person().looksAt("ansökan F, delmål borttaget");
        karin.page().keyboard().press("Enter");
        karin.person().settle();
        assertThat(karin.in("Aktivitet 1").locator("summary")).containsText("Leder till delmål 1");
        assertThat(page).containsText("Allt i kedjan hänger ihop");

        karin.selects(karin.in("Aktivitet 1"), "Månad", "april " + Years.FIRST)
                .selects(karin.in("Aktivitet 1"), "Till och med", "oktober " + Years.FIRST)
                .writesIn("Aktivitet 1", "Ansvarig", "Handledaren")
                .isSaved();
        assertThat(karin.page().locator(".fu-timeline")).containsText("april–oktober " + Years.FIRST);
        karin.person().looksAt("ansökan F, effektkedja som hänger ihop");
        karin.person().use(Viewport.PHONE);
        // At the end of the page nothing lies half below the footer.
        karin.page().evaluate("() => window.scrollTo(0, document.documentElement.scrollHeight)");
        karin.person().looksAt("ansökan F, effektkedja på telefon");
        assertThat(karin.page().locator(".fu-chain-lines")).isHidden();
    }

    private static void pressedWithTheKeyboard(Applicant who, String button) {
        who.page().getByRole(AriaRole.BUTTON, Applicant.named(button)).first().focus();
        who.page().keyboard().press("Enter");
        who.person().settle();
        // The focus follows in the next frame.
        who.page().waitForFunction("() => document.activeElement !== document.body");
    }

    private static void drags(Applicant who, String from, String to) {
        Locator grip = who.in(from).locator(".fu-grip");
        grip.scrollIntoViewIfNeeded();
        BoundingBox start = grip.boundingBox();
        BoundingBox end = who.in(to).boundingBox();
        Page page = who.page();
        page.mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page.mouse().down();
        page.mouse().move(end.x - 10, end.y + 20);
        page.mouse().move(end.x + end.width / 2, end.y + 40);
        page.mouse().up();
        who.person().settle();
        assertThat(page.url()).contains("/genomforande");
    }
}
