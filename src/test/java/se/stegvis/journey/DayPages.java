package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import se.stegvis.journey.Phone.Figures;

/** What everybody who leads a processdag in the browser does with its pages, and what stands on them and on the wall. */
final class DayPages {

    private DayPages() {}

    /** Types in a field with a list or a calendar, and leaves it. */
    static void picks(Walk walk, String label, String value) {
        Locator field = walk.page()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        field.fill(value);
        field.press("Enter");
        field.press("Tab");
    }

    /** Writes in the empty line that stands last under this label, and goes on to the next with Enter. */
    static void writes(Page run, String label, String text) {
        Locator line = lines(run, label).last();
        assertThat(line).hasValue("");
        line.fill(text);
        line.press("Enter");
    }

    static Locator lines(Page run, String label) {
        return run.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    static Locator card(Page run, String heading) {
        return run.locator(".sv-card")
                .filter(new Locator.FilterOptions().setHas(
                        run.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setExact(true))));
    }

    static void theFiguresStand(Page page, Figures figures) {
        assertThat(page.locator(".pd-figure-highest dd")).hasText(figures.high());
        assertThat(page.locator(".pd-figure-mean dd")).hasText(figures.mean());
        assertThat(page.locator(".pd-figure-lowest dd")).hasText(figures.low());
        assertThat(page.locator(".pd-figure-answers dd")).hasText(figures.answers());
        assertThat(page.locator(".pd-chart svg")).isVisible();
    }
}
