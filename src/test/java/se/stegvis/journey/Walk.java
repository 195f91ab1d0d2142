package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import se.stegvis.testing.Person;

/** What a person does on the pages, step by step, as the words on the screen say it. */
public final class Walk {

    private final Person person;

    public Walk(Person person) {
        this.person = person;
    }

    public Page page() {
        return person.page();
    }

    /** Signs in and arrives where the product leads. */
    public Walk signIn(String email, String password) {
        person.visit("/logga-in");
        return signInHere(email, password);
    }

    /** Signs in on the page that the product has led to, and is led on from there. */
    public Walk signInHere(String email, String password) {
        seesHeading("Logga in");
        fill("E-postadress", email);
        fill("Lösenord", password);
        press("Logga in");
        return this;
    }

    /** Opens a page of a förbund by its address below the förbund. */
    public Walk open(String slug, String path) {
        person.visit("/f/" + slug + (path.isEmpty() ? "" : "/" + path));
        return this;
    }

    public Walk fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** The one text field with this label, in the dialog in front where there is one. */
    public Locator field(String label) {
        return page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true)).last();
    }

    public Walk press(String button) {
        button(button).click();
        return this;
    }

    public Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).last();
    }

    /** Chooses in a list that opens, once the page has answered what was done before. */
    public Walk choose(String label, String option) {
        Locator box = page().locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last();
        return choose(box, option);
    }

    /** Chooses in this list. */
    public Walk choose(Locator select, String option) {
        person.settle();
        Locator button = select.locator("vaadin-select-value-button");
        button.click();
        assertThat(button).hasAttribute("aria-expanded", "true");
        page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true)).click();
        person.settle();
        return this;
    }

    public Walk sees(String text) {
        assertThat(page().getByText(text).first()).isVisible();
        return this;
    }

    public Walk seesHeading(String text) {
        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true)).last())
                .isVisible();
        return this;
    }

    /** Reads a secret link off the dialog that shows it, and closes the dialog. */
    public String takeLink() {
        Locator shown = page().getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Länk för")));
        String link = shown.inputValue();
        press("Stäng");
        assertThat(shown).hasCount(0);
        return URI.create(link).getPath();
    }

    /** Chooses a password with a one-time link. */
    public Walk choosePassword(String link, String password) {
        person.visit(link);
        fill("Lösenord", password);
        press("Spara lösenordet");
        seesHeading("Logga in");
        return this;
    }
}
