package se.stegvis.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import se.stegvis.testing.Person;

/** Somebody who writes an application, and how they find their way in the form. */
final class Applicant {

    /** Everything typed has reached the server: the browser keeps nothing back, and the page says so. */
    private static final String SAVED =
            """
            () => Object.keys(localStorage).every(key => !key.startsWith('stegvis.typed.'))
              && /^(Sparat|Det du skriver)/.test(document.querySelector('[data-save-status]')?.textContent ?? '')
            """;

    private final Person person;

    Applicant(Person person) {
        this.person = person;
    }

    Person person() {
        return person;
    }

    Page page() {
        return person.page();
    }

    /** Starts a ny insats; ends in its first part. */
    Applicant starts(String name) {
        // Who stands there already does not go there again: Vaadin's router drops a click that meets another's answer.
        if (!page().url().endsWith("/ansokningar")) {
            page().getByRole(AriaRole.LINK, named("Ansökningar")).click();
        }
        page().getByRole(AriaRole.LINK, named("Ny ansökan")).click();
        heading("Ny ansökan");
        mayApply();
        writes("Insatsens namn", name);
        page().getByRole(AriaRole.BUTTON, button("Börja skriva")).click();
        heading("A Grund");
        return this;
    }

    /** Answers "Kan detta sökas?" with yes throughout. */
    Applicant mayApply() {
        for (Locator yes : page().locator(".fu-gates")
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Ja").setExact(true))
                .all()) {
            yes.check();
        }
        return this;
    }

    /** Goes to a part of the form by the list at the left, for example {@code "E Mål"}. */
    Applicant opens(String section) {
        person.settle();
        page().locator(".fu-sections-open a").filter(new Locator.FilterOptions().setHasText(section)).first().click();
        return heading(section);
    }

    Applicant heading(String name) {
        page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1)).waitFor();
        person.settle();
        return this;
    }

    Applicant writes(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Applicant writesIn(String group, String label, String text) {
        in(group).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    Locator field(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).locator("visible=true").first();
    }

    /** A group of fields that belong together: a goal, a partner, an activity. */
    Locator in(String group) {
        return page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group).setExact(true));
    }

    Applicant dates(String label, String day) {
        return dates(page().locator("body"), label, day);
    }

    Applicant dates(Locator in, String label, String day) {
        Locator field = in.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(day);
        field.press("Tab");
        person.settle();
        return this;
    }

    Applicant picks(String question, String answer) {
        Locator group = page().locator("vaadin-radio-group").filter(new Locator.FilterOptions()
                .setHas(page().locator("label", new Page.LocatorOptions().setHasText(question))));
        group.first().getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
        person.settle();
        return this;
    }

    Applicant picksIn(String group, String answer) {
        in(group).getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
        person.settle();
        return this;
    }

    Applicant ticks(String label) {
        page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label)).check();
        person.settle();
        return this;
    }

    Applicant selects(String label, String choice) {
        return selects(page().locator("body"), label, choice);
    }

    Applicant selects(Locator in, String label, String choice) {
        person.settle();
        in.locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator("label", new Page.LocatorOptions().setHasText(exactly(label)))))
                .first()
                .click();
        page().locator("vaadin-select-item[role=option]")
                .filter(new Locator.FilterOptions().setHasText(exactly(choice)))
                .locator("visible=true")
                .first()
                .click();
        person.settle();
        return this;
    }

    Applicant presses(String button) {
        page().getByRole(AriaRole.BUTTON, button(button)).first().click();
        person.settle();
        return this;
    }

    /** Waits until all that has been typed is stored. */
    Applicant isSaved() {
        page().waitForFunction(SAVED);
        person.settle();
        return this;
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return named(name);
    }

    private static java.util.regex.Pattern exactly(String text) {
        return java.util.regex.Pattern.compile("^\\s*" + text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0") + "\\s*$");
    }
}
