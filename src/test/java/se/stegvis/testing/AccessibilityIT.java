package se.stegvis.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The check of accessibility bites: a broken page fails, the same page mended passes. */
@Journey
class AccessibilityIT {

    private static final String BROKEN =
            """
            <!doctype html><html lang="sv"><head><title>Trasig sida</title></head><body><main>
              <h1>Trasig sida</h1>
              <img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">
              <p style="color:#bbb;background:#fff">Text som knappt syns</p>
              <input type="text">
              <button style="width:8px;height:8px;padding:0" aria-label="a"></button><button
                 style="width:8px;height:8px;padding:0" aria-label="b"></button>
            </main></body></html>
            """;

    private static final String MENDED =
            """
            <!doctype html><html lang="sv"><head><title>Lagad sida</title></head><body><main>
              <h1>Lagad sida</h1>
              <img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">
              <p style="color:#333;background:#fff">Text som syns</p>
              <label>Namn <input type="text"></label>
              <button style="width:44px;height:44px" aria-label="a"></button>
            </main></body></html>
            """;

    @Test
    void a_broken_page_fails_with_every_rule_it_breaks_and_where(People people) {
        Person reader = people.arrive("Läsaren");
        reader.page().setContent(BROKEN);
        // Each rule stands for a generation of the guidelines: 2.0 A, 2.0 AA, and target size from 2.2 AA.
        assertThatThrownBy(() -> reader.looksAt("en trasig sida"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("en trasig sida")
                .hasMessageContaining("image-alt")
                .hasMessageContaining("color-contrast")
                .hasMessageContaining("label")
                .hasMessageContaining("target-size")
                .hasMessageContaining("<input type=\"text\"");
        assertThatThrownBy(() -> reader.looksAt("en trasig sida"))
                .as("a failed state is not remembered as checked")
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_sound_page_passes(People people) {
        Person reader = people.arrive("Läsaren");
        reader.page().setContent(MENDED);
        assertThatCode(() -> reader.looksAt("en lagad sida")).doesNotThrowAnyException();
    }
}
