package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** What somebody meets who is not signed in, gets lost, or comes back after the session has ended. */
@Journey
class OutsideIT {

    private static final int A_PERSONS_PRESS = 200;

    @Test
    void accessibility_and_privacy_are_explained_and_a_fault_can_be_reported_by_anybody(People people) {
        Person reader = people.arrive("Läsaren", Viewport.PHONE);
        Walk walk = new Walk(reader);
        reader.visit("/integritet");
        walk.seesHeading("Aldrig om deltagare");
        reader.looksAt("integritet");
        reader.visit("/tillganglighet");
        walk.seesHeading("Anmäl en brist");
        walk.press("Skicka anmälan").sees("Fyll i det här fältet");
        assertThat(walk.field("Vad fungerar inte?")).isFocused();
        reader.looksAt("tillgänglighet, fel");
        // The field's message goes away while the mouse is down, and the button moves from under it.
        walk.fill("Vad fungerar inte?", "Knappen heter inget i min skärmläsare.");
        walk.button("Skicka anmälan").click(new Locator.ClickOptions().setDelay(A_PERSONS_PRESS));
        walk.sees("Anmälan är sparad");
        reader.looksAt("tillgänglighet, tack");
    }

    @Test
    void the_language_can_be_changed_before_signing_in(People people) {
        Person reader = people.arrive("Reader");
        Walk walk = new Walk(reader);
        reader.visit("/tillganglighet");
        walk.press("In English").seesHeading("Accessibility statement");
        assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
        reader.looksAt("accessibility statement");
        reader.visit("/glomt-losenord");
        walk.seesHeading("Forgotten password");
        walk.press("På svenska").seesHeading("Glömt lösenordet");
    }

    @Test
    void an_ended_session_is_said_and_signing_in_leads_back(People people) {
        World world = World.fresh(people);
        Person adam = world.administrator();
        Walk walk = new Walk(adam).open(world.slug(), "personer").seesHeading("Personer");
        forgetSession(adam);
        walk.press("Bjud in person").sees("Du är inte längre inloggad");
        adam.looksAt("sessionen har tagit slut");
        adam.page().keyboard().press("Escape");
        walk.signInHere(world.holder("Administratör").email(), World.PASSWORD).seesHeading("Personer");
    }

    @Test
    void the_page_one_was_going_to_is_remembered_also_when_another_session_comes_in_between(People people) {
        World world = World.fresh(people);
        World.SignIn who = world.holder("Administratör");
        Person later = people.arrive("Adam igen");
        Walk walk = new Walk(later).open(world.slug(), "personer").seesHeading("Logga in");
        forgetSession(later);
        walk.signIn(who.email(), World.PASSWORD).seesHeading("Personer");
    }

    @Test
    void what_was_typed_in_a_form_when_the_session_ended_is_there_again(People people) {
        World world = World.fresh(people);
        Person adam = world.administrator();
        World.SignIn who = world.holder("Administratör");
        Walk walk = new Walk(adam).open(world.slug(), "personer").press("Bjud in person");
        walk.fill("Namn", "Åsa Öberg").fill("E-postadress", "asa@exempel.se");
        forgetSession(adam);
        walk.press("Bjud in").sees("Du är inte längre inloggad").press("Fortsätt");
        walk.signInHere(who.email(), World.PASSWORD).seesHeading("Personer").press("Bjud in person");
        assertThat(walk.field("Namn")).hasValue("Åsa Öberg");
        assertThat(walk.field("E-postadress")).hasValue("asa@exempel.se");
        walk.choose("Roll", "Revisor").press("Bjud in").takeLink();
        walk.sees("Åsa Öberg");

        walk.open(world.slug(), "installningar").fill("Processdagar per år", "3");
        forgetSession(adam);
        walk.press("Spara: Processdagar per år").sees("Du är inte längre inloggad").press("Fortsätt");
        walk.signInHere(who.email(), World.PASSWORD).seesHeading("Inställningar");
        assertThat(walk.field("Processdagar per år")).hasValue("3");
        walk.press("Spara: Processdagar per år");
        assertThat(walk.page().getByText(Pattern.compile("^Sparat \\d\\d:\\d\\d$"))).isVisible();
    }

    private static void forgetSession(Person person) {
        person.settle();
        person.context()
                .addCookies(List.of(new Cookie("JSESSIONID", "gone").setUrl(StegvisServer.shared().url("/"))));
    }

    @Test
    void an_address_outside_the_pages_that_fails_answers_in_plain_words() throws Exception {
        HttpResponse<String> answer = StegvisServer.shared().get("/error");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Sidan finns inte", "lang=\"sv\"").doesNotContain("Whitelabel", "Exception");
    }
}
