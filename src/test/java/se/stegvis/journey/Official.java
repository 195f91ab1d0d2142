package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import se.stegvis.testing.Person;
import se.stegvis.testing.Viewport;

/** Somebody of beredningsgrupp, kansli or board, and what they do on their pages. */
final class Official {

    /** What sticks out at the right of the page, or lies over something else in a table. */
    private static final String MISPLACED =
            """
            () => {
              const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
              const faults = wide > 0 ? ['page is ' + wide + ' px too wide'] : [];
              for (const row of document.querySelectorAll('.bo-table tr')) {
                const boxes = [...row.children].flatMap(cell => {
                  const range = document.createRange();
                  range.selectNodeContents(cell);
                  const box = range.getBoundingClientRect();
                  return box.width ? [{cell, left: box.left, right: box.right, top: box.top, bottom: box.bottom}] : [];
                });
                boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
                  if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) {
                    faults.push(a.cell.innerText + ' lies over ' + b.cell.innerText);
                  }
                }));
              }
              return faults.join('; ');
            }
            """;

    private final Person person;
    private final String slug;

    Official(World world, Person person) {
        this.person = person;
        this.slug = world.slug();
    }

    Person person() {
        return person;
    }

    Page page() {
        return person.page();
    }

    /** Types an address of the förbund by hand. */
    Official goesTo(String path) {
        person.visit("/f/" + slug + (path.isEmpty() ? "" : "/" + path));
        person.settle();
        return this;
    }

    Official follows(String link) {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
        person.settle();
        return this;
    }

    Official isAt(String heading) {
        new Walk(person).seesHeading(heading);
        person.settle();
        return this;
    }

    /** Presses the button of this name, in the dialog in front where there is one. */
    Official presses(String button) {
        new Walk(person).press(button);
        person.settle();
        return this;
    }

    /** Presses a button that asks whether one is sure, and is. */
    Official pressesAndConfirms(String button, String sure) {
        presses(button);
        page().getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(sure).setExact(true))
                .click();
        assertThat(page().getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
        person.settle();
        return this;
    }

    Official writes(String label, String text) {
        field(label).fill(text);
        field(label).press("Tab");
        person.settle();
        return this;
    }

    /** Writes a day. */
    Official dates(String label, String day) {
        field(label).fill(day);
        field(label).press("Tab");
        person.settle();
        return this;
    }

    Locator field(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).locator("visible=true").last();
    }

    /** Answers a question with one of its alternatives. */
    Official picks(String question, String answer) {
        page().locator("vaadin-radio-group")
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator("label", new Page.LocatorOptions().setHasText(question))))
                .locator("visible=true")
                .last()
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        person.settle();
        return this;
    }

    Official chooses(String label, String choice) {
        new Walk(person).choose(label, choice);
        person.settle();
        return this;
    }

    /** Puts an application on the agenda of the meeting at hand. */
    Official addsToAgenda(String application) {
        Locator box = page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Ansökan").setExact(true));
        box.fill(application);
        page().locator("vaadin-combo-box-item").filter(new Locator.FilterOptions().setHasText(application)).first().click();
        person.settle();
        return presses("Lägg till: Ansökan");
    }

    Official sees(String... texts) {
        for (String text : texts) {
            assertThat(page().getByText(text).locator("visible=true").first()).isVisible();
        }
        return this;
    }

    Official seesNothingOf(String... texts) {
        for (String text : texts) {
            assertThat(page().getByText(text)).hasCount(0);
        }
        return this;
    }

    /** An item of the agenda. */
    Locator item(String title) {
        return page().locator(".bo-agenda > li")
                .filter(new Locator.FilterOptions().setHas(page().getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName(title).setLevel(3))));
    }

    /** Opens the form in which an item is decided. */
    Official decides(String title) {
        item(title).getByText("Besluta", new Locator.GetByTextOptions().setExact(true)).click();
        item(title).getByText("Beslut i ärendet").waitFor();
        person.settle();
        return this;
    }

    Official recordsDecision() {
        return pressesAndConfirms("Anteckna beslutet", "Anteckna beslutet");
    }

    /** Downloads a PDF and reads its words. */
    String reads(String link) {
        Download download = page().waitForDownload(
                () -> page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click());
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the page: it is accessible, nothing lies over anything else, nothing is too wide. */
    Official looksAt(String state) {
        person.looksAt(state);
        String misplaced = (String) page().evaluate(MISPLACED);
        if (!misplaced.isEmpty()) {
            throw new AssertionError(state + ": " + misplaced);
        }
        return this;
    }

    /** Looks at the page on a phone too, and then goes on at the desk. */
    Official looksAtBoth(String state) {
        looksAt(state);
        person.use(Viewport.PHONE);
        looksAt(state + ", på mobil");
        person.use(Viewport.DESKTOP).settle();
        return this;
    }

    /** Leaves this page open and goes on in another tab. */
    Page keepsTab() {
        Page old = page();
        person.newPage();
        return old;
    }

    Official backTo(Page tab) {
        person.lookAt(tab).settle();
        return this;
    }

    /** Closes all notices, so that the next one is told apart. */
    Official hasRead() {
        page().evaluate("() => document.querySelectorAll('vaadin-notification').forEach(each => each.opened = false)");
        person.settle();
        return this;
    }

    void leaves() {
        person.leave();
    }
}
