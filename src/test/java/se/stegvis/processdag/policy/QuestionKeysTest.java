package se.stegvis.processdag.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.stegvis.processdag.policy.QuestionKeys.Asked;

/** Which questions are the same, so that like is set beside like. */
class QuestionKeysTest {

    private static final List<Asked> BEFORE = List.of(new Asked("Hur är det nu?", "two"), new Asked("Hur är det?", "one"));

    @Test
    void the_same_words_are_the_same_question_whichever_version_asked_it() {
        assertThat(QuestionKeys.of("Hur är det nu?", BEFORE, false, () -> "new")).isEqualTo("two");
        assertThat(QuestionKeys.of("Hur är det?", BEFORE, true, () -> "new")).isEqualTo("one");
    }

    @Test
    void other_words_are_another_question_unless_somebody_says_otherwise() {
        assertThat(QuestionKeys.of("Hur är läget?", BEFORE, false, () -> "new")).isEqualTo("new");
        assertThat(QuestionKeys.of("Hur är läget?", BEFORE, true, () -> "new")).isEqualTo("two");
        assertThat(QuestionKeys.of("Hur är läget?", List.of(), true, () -> "new")).isEqualTo("new");
    }

    @Test
    void no_scale_is_no_question() {
        assertThat(QuestionKeys.of(null, BEFORE, true, () -> "new")).isNull();
    }
}
