package se.stegvis.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers in texts: counted where a text tells one from many, and never split into thousands where it does not. */
class TextsTest {

    private final Texts texts = new Texts(messages());

    @Test
    void a_text_may_tell_one_from_many() {
        assertThat(texts.get(Texts.SWEDISH, "goal.rule.destinations-above-100.reason", 0, 110)).startsWith("Vid avslut");
        assertThat(texts.get(Texts.SWEDISH, "goal.rule.destinations-above-100.reason", 24, 110))
                .startsWith("24 månader efter avslut")
                .contains("110 %");
    }

    @Test
    void a_year_has_no_thousand_separator() {
        assertThat(texts.get(Texts.SWEDISH, "foundation.text.tooLong", 4000, 12345)).contains("4000").contains("12345");
    }

    private static org.springframework.context.MessageSource messages() {
        try {
            return new FoundationConfiguration().messageSource();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
