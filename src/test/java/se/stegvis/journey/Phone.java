package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** A participant's phone at a processdag, as the hand that holds it knows it. */
final class Phone {

    /** Says what the page itself would say when somebody answers: same ticket, same call. */
    private static final String ANSWER =
            """
            async ([code, value]) => {
              const { ticket } = JSON.parse(localStorage.getItem('stegvis.dag.' + code));
              const headers = { 'X-Ticket': ticket, 'Content-Type': 'application/json' };
              const state = await (await fetch('/dag/api/state?since=0', { headers })).json();
              if (state.phase !== 'score' || state.result !== null) return 'told too much: ' + JSON.stringify(state);
              const answer = await fetch('/dag/api/themes/' + state.theme.id + '/rating',
                { method: 'PUT', headers, body: JSON.stringify({ value: Number(value), turn: 1 }) });
              return answer.ok ? String(answer.status) : answer.status + ' ' + (await answer.json()).message;
            }
            """;

    private final Person person;

    private Phone(Person person) {
        this.person = person;
    }

    /** A phone that is not with any day yet. */
    static Phone of(People people, String name, StegvisServer server) {
        return new Phone(people.arrive(name, Viewport.PHONE, server));
    }

    Person person() {
        return person;
    }

    Page page() {
        return person.page();
    }

    /** Types the code as it stands on the wall. */
    Phone joinsBy(String code) {
        person.visit("/dag");
        return types(code);
    }

    Phone types(String code) {
        page().getByLabel("Kod", new Page.GetByLabelOptions().setExact(true)).fill(code);
        return presses("Gå med");
    }

    /** Opens the address that the camera reads, where the code is filled in already. */
    Phone joinsAt(String address) {
        person.visit(address);
        return presses("Gå med");
    }

    Phone presses(String button) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
        return this;
    }

    Phone seesHeading(String text) {
        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true)))
                .isVisible();
        return this;
    }

    /** Is with the day, and would rather not say which party it comes from. */
    Phone isInUnsaid() {
        return comesFrom("Vill inte säga");
    }

    /** Is with the day, and says which party it comes from. */
    Phone comesFrom(String party) {
        return says(party).seesHeading("Du är med");
    }

    /** Is with a day that has not begun, and would rather not say which party it comes from. */
    Phone isInBeforehand() {
        return says("Vill inte säga").seesHeading("Tänk och svara i förväg");
    }

    private Phone says(String party) {
        seesHeading("Var kommer du från?");
        page().getByLabel(party, new Page.GetByLabelOptions().setExact(true)).check();
        return presses("Fortsätt");
    }

    /** Draws the knob to the rating on a scale of tenths from 1, and answers. */
    Phone answers(String rating) {
        Locator scale = page().getByLabel("Ditt svar");
        scale.fill(new BigDecimal(rating).subtract(BigDecimal.ONE).movePointRight(1).toBigIntegerExact().toString());
        return presses("Svara " + Figures.swedish(rating));
    }

    /** The page has said that the server has the rating. */
    Phone isThanked() {
        return seesHeading("Tack, ditt svar är inne");
    }

    /** Answers by the page's own protocol, for the twelfth time the same hand does the same thing. */
    String answersQuickly(String code, String rating) {
        return String.valueOf(page().evaluate(ANSWER, List.of(code, rating)));
    }

    /** Writes a note under one of the theme's questions. */
    Phone notes(String field, String text) {
        page().getByLabel(field, new Page.GetByLabelOptions().setExact(true)).check();
        return writes(text);
    }

    Phone writes(String text) {
        page().locator("#note").fill(text);
        return presses("Skicka");
    }

    /** Highest, mean, lowest and how many stand on the phone. */
    Phone shows(Figures figures) {
        Locator all = page().locator("dl.figures dd");
        assertThat(all).hasText(new String[] {figures.high(), figures.mean(), figures.low(), figures.answers()});
        return this;
    }

    /** Nobody's rating stands on the phone. */
    Phone showsNoFigure() {
        assertThat(page().locator("dl.figures")).hasCount(0);
        assertThat(page().locator("body")).not().containsText(Figures.ANY);
        return this;
    }

    /**
     * What a theme came to, as a Swede reads it.
     *
     * @param high the highest rating
     * @param mean the mean
     * @param low the lowest rating
     * @param answers how many
     */
    record Figures(String high, String mean, String low, String answers) {

        /** A rating in tenths, wherever it stands. */
        static final java.util.regex.Pattern ANY = java.util.regex.Pattern.compile("\\b\\d{1,2},\\d\\b");

        static String swedish(String figure) {
            return figure.replace('.', ',');
        }
    }
}
