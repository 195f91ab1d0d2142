package se.stegvis.funding;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import se.stegvis.journey.Walk;
import se.stegvis.testing.Person;

/** Somebody with a section of an application open in a browser, whose page notes what is typed in it and what comes to it. */
@SuppressWarnings("unchecked")
final class ReachPerson {

    /** Where one can write: texts at length, and amounts that are not computed. */
    private static final String FIELDS =
            """
            (section) => !location.pathname.endsWith('/' + section) ? [] :
              [...document.querySelectorAll('.fu-body vaadin-text-area[data-place], .fu-body input.fu-money[data-place]')]
                .filter(field => !field.readonly && !field.hasAttribute('readonly') && field.checkVisibility())
                .map(field => (field.matches('input') ? 'amount ' : 'text ') + field.dataset.place)
            """;

    /** To the end of a text; an amount is written over. */
    private static final String FOCUS =
            """
            (place) => {
              const field = document.querySelector(`.fu-body [data-place="${place}"]`);
              const input = field.inputElement ?? field;
              input.focus();
              if (field.matches('input')) { input.select(); } else { input.setSelectionRange(input.value.length, input.value.length); }
            }
            """;

    private static final String GO =
            """
            (section) => [...document.querySelectorAll('.fu-sections-open a')]
              .find(link => link.pathname.endsWith('/' + section))?.click()
            """;

    private static final String AT =
            """
            (section) => document.querySelector('.fu-sections-open a[aria-current]')?.pathname.endsWith('/' + section) ?? false
            """;

    /** The goals of a long list are folded: two are opened. */
    private static final String UNFOLD =
            """
            () => [...document.querySelectorAll('.fu-body vaadin-button')]
              .filter(button => /^Öppna mål [12]$/.test(button.getAttribute('aria-label')))
              .forEach(button => button.click())
            """;

    private final Person person;
    private final String application;

    ReachPerson(Person person, String application) {
        this.person = person;
        this.application = application;
    }

    /** Signs in and opens a section. */
    void arrive(String email, String password, String section) {
        new Walk(person).signIn(email, password);
        page().waitForURL(url -> url.contains("/f/"));
        page().addInitScript(watch());
        person.visit(application + "/" + section);
        page().locator(".fu-sections-open a").first().waitFor();
    }

    /** Goes to another section by its link. */
    void go(String section) {
        page().evaluate(GO, section);
    }

    /** Whether a section is what the page shows; the goals have no field until one is opened. */
    boolean isAt(String section) {
        return (Boolean) page().evaluate(AT, section);
    }

    void unfold() {
        page().evaluate(UNFOLD);
    }

    /** The fields of a section where this person can write, when that section is what is open. */
    Set<String> fields(String section) {
        return new HashSet<>((List<String>) page().evaluate(FIELDS, section));
    }

    void focus(String place) {
        page().evaluate(FOCUS, place);
    }

    void key(char key) {
        page().keyboard().type(Character.toString(key));
    }

    /** Lets a moment pass. */
    void rest(long milliseconds) {
        page().waitForTimeout(milliseconds);
    }

    /** When each marked word was {@code typed}, {@code sent}, {@code answered} or {@code shown} here, in milliseconds. */
    Map<String, Long> when(String what) {
        Map<String, Long> times = new HashMap<>();
        ((Map<String, Number>) page().evaluate("what => window.reach[what]", what))
                .forEach((mark, time) -> times.put(mark, time.longValue()));
        return times;
    }

    boolean hasSeen(Set<String> marks) {
        return (Boolean) page().evaluate("marks => marks.every(mark => mark in window.reach.shown)", List.copyOf(marks));
    }

    private Page page() {
        return person.page();
    }

    private static String watch() {
        try {
            return new ClassPathResource("reach/watch.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
