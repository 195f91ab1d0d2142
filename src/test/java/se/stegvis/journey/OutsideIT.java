package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** What somebody meets who is not signed in, gets lost, or comes back after the session has ended. */
@Tag("unfinished")
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
        reader.visit("/finns/inte");
        walk.seesHeading("There is no such page");
        walk.press("På svenska").seesHeading("Sidan finns inte");
    }

    @Test
    void an_ended_session_is_said_and_signing_in_leads_back(People people) {
        World world = World.fresh(people);
        Person adam = world.administrator();
        Walk walk = new Walk(adam).open(world.slug(), "personer").seesHeading("Personer");
        adam.context().clearCookies();
        walk.press("Bjud in person").sees("Du är inte längre inloggad");
        adam.looksAt("sessionen har tagit slut");
        adam.page().keyboard().press("Escape");
        walk.seesHeading("Logga in");
        walk.fill("E-postadress", world.holder("Administratör").email()).fill("Lösenord", World.PASSWORD).press("Logga in");
        walk.seesHeading("Personer");
    }

    @Test
    void addresses_outside_the_pages_answer_in_plain_words() throws Exception {
        HttpResponse<String> answer = StegvisServer.shared().get("/dag/api/finns-inte");
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Whitelabel", "Exception");
    }
}
