package se.stegvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What somebody works a page with. */
interface Hand {

    /** Writes into an input or a text area. */
    void write(Locator input, String text);

    /** Puts a radio button or a checkbox on. */
    void check(Locator input);

    /** Presses a button or follows a link. */
    void press(Locator button);

    /** Chooses in a list that opens from its button. */
    void choose(Locator button, String option);

    /** Somebody with a mouse, or a finger. */
    record Mouse(Page page) implements Hand {

        @Override
        public void write(Locator input, String text) {
            input.fill(text);
        }

        @Override
        public void check(Locator input) {
            input.check();
        }

        @Override
        public void press(Locator button) {
            button.click();
        }

        @Override
        public void choose(Locator button, String option) {
            button.click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true)).click();
        }
    }

    /** Somebody who has the keyboard alone: goes there with Tab, and nothing is clicked. */
    record Keyboard(Page page) implements Hand {

        private static final int MOST_STEPS = 250;

        @Override
        public void write(Locator input, String text) {
            reach(input);
            page.keyboard().press("Control+A");
            page.keyboard().type(text);
        }

        @Override
        public void check(Locator input) {
            if (!"radio".equals(input.getAttribute("type"))) {
                reach(input);
                page.keyboard().press("Space");
                return;
            }
            reach(input.locator("xpath=ancestor::vaadin-radio-group"));
            for (int step = 0; step < MOST_STEPS && !has(input); step++) {
                page.keyboard().press("ArrowDown");
            }
            if (!input.isChecked()) {
                page.keyboard().press("Space");
            }
        }

        @Override
        public void press(Locator button) {
            reach(button);
            page.keyboard().press("Enter");
        }

        @Override
        public void choose(Locator button, String option) {
            reach(button);
            page.keyboard().press("Enter");
            Locator wanted = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true));
            wanted.waitFor();
            for (int step = 0; step < MOST_STEPS && !has(wanted); step++) {
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("Enter");
        }

        /** Tab after Tab, round by the top of the page when it has to be, until the focus is there. */
        private void reach(Locator place) {
            place.waitFor();
            for (int step = 0; step < MOST_STEPS && !has(place); step++) {
                page.keyboard().press("Tab");
            }
            assertThat(has(place)).as("reached with Tab: " + place).isTrue();
        }

        private static boolean has(Locator place) {
            return (Boolean) place.evaluate("element => element.matches(':focus, :focus-within')");
        }
    }
}
