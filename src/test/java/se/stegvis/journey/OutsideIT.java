package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
        walk.fill("Vad fungerar inte?", "Knappen heter inget i min skärmläsare.").press("Skicka anmälan");
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
        reader.visit("/logga-in");
        walk.seesHeading("Sign in");
        walk.press("På svenska").seesHeading("Logga in");
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
