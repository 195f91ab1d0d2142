package se.stegvis.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the harness promises about people and their browsers. */
@Journey
class PersonIT {

    private static final String THROWS = "setTimeout(() => { throw new Error('fel i sidan') })";

    @Test
    void an_error_that_no_script_caught_fails_the_journey(People people) {
        Person anna = people.arrive("Anna");
        anna.context().waitForCondition(() -> true);
        anna.context().onWebError(error -> anna.page().evaluate("document.title = 'fel'"));
        anna.page().evaluate(THROWS);
        assertThat(anna.page()).hasTitle("fel");
        assertThatThrownBy(people::assertNoPageErrors).hasMessageContaining("Anna").hasMessageContaining("fel i sidan");
    }

    @Test
    void an_expected_error_is_no_failure(People people) {
        Person anna = people.arrive("Anna").expectPageError("fel i sidan");
        anna.context().onWebError(error -> anna.page().evaluate("document.title = 'fel'"));
        anna.page().evaluate(THROWS);
        assertThat(anna.page()).hasTitle("fel");
        assertThatCode(people::assertNoPageErrors).doesNotThrowAnyException();
    }

    @Test
    void a_failure_leaves_a_picture_the_page_in_words_and_the_console_behind(People people, @TempDir Path folder) {
        Person anna = people.arrive("Åsa", Viewport.PHONE);
        anna.page().setContent("<main><h1>Hej</h1></main>");
        anna.page().evaluate("console.error('något gick fel')");
        people.saveEvidence(folder, "PersonIT.ett prov");
        assertThat(folder.resolve("personit.ett-prov-asa.png")).isNotEmptyFile();
        assertThat(folder.resolve("personit.ett-prov-asa.yaml")).content().contains("heading \"Hej\"");
        assertThat(folder.resolve("personit.ett-prov-asa.txt"))
                .content()
                .contains("about:blank", "Hej", "något gick fel");
    }

    @Test
    void a_page_that_reaches_beyond_its_window_is_told_with_what_does(People people) {
        Person anna = people.arrive("Anna", Viewport.PHONE);
        anna.page().setContent("<main><p>Hej</p></main>");
        assertThatCode(() -> Accessibility.assertFitsTheWidth(anna.page(), "en sida som ryms")).doesNotThrowAnyException();
        anna.page().setContent("<main><p id='lang'>Hej</p><style>#lang { width: 900px }</style></main>");
        assertThatThrownBy(() -> Accessibility.assertFitsTheWidth(anna.page(), "en för bred sida"))
                .hasMessageContaining("en för bred sida")
                .hasMessageContaining("id=\"lang\"");
    }

    @Test
    void people_do_not_share_cookies_and_read_swedish_unless_they_ask_for_english(People people) {
        StegvisServer server = StegvisServer.shared();
        Person anna = people.arrive("Anna");
        Person john = people.arrive("John", Viewport.SMALL_PHONE, server, "en-GB");
        assertThat(anna.page().evaluate("navigator.language")).isEqualTo("sv-SE");
        assertThat(john.page().evaluate("navigator.language")).isEqualTo("en-GB");
        assertThat(john.page().evaluate("innerWidth")).isEqualTo(360);
        assertThat(anna.context()).isNotSameAs(john.context());
    }

    @Test
    void a_chosen_browser_that_is_not_there_is_said_in_one_line() {
        assertThat(Chromium.find(name -> name.equals("CHROMIUM") ? "/nowhere/chromium" : "/usr/bin"))
                .isEmpty();
        assertThat(Chromium.MISSING).doesNotContain("\n").contains("install");
        assertThat(Files.exists(Path.of("/nowhere"))).isFalse();
    }

    @Test
    void the_camera_takes_each_state_once_at_three_widths_and_lays_out_contact_sheets(People people) throws Exception {
        Path folder = Files.createTempDirectory("camera");
        Person anna = people.arrive("Anna");
        anna.page().setContent("<h1>Hej på dig</h1>");
        try (Camera camera = new Camera(true, folder)) {
            camera.shoot(anna, "Första sidan");
            camera.shoot(anna, "Första sidan");
        }
        assertThat(anna.page().viewportSize().width).isEqualTo(1440);
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "forsta-sidan-1440.png",
                            "forsta-sidan-768.png",
                            "forsta-sidan-390.png",
                            "contact-sheet-1440.png",
                            "contact-sheet-768.png",
                            "contact-sheet-390.png");
        }
    }
}
