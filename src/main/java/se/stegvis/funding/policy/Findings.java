package se.stegvis.funding.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Message;
import se.stegvis.funding.FormField;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;

/** Words shortcomings the same way everywhere: their texts are {@code funding.rule.NAME}. */
final class Findings {

    private Findings() {}

    /** A field, or one of its answers, is not filled in. */
    static Shortcoming missing(FormField field, String scope, String text, Object... arguments) {
        return new Shortcoming(
                "answer-missing", field.section(), field.key(), scope, null, true, Message.of(text, arguments));
    }

    /** A section lacks something that is no field. */
    static Shortcoming missing(String rule, Section section, Object... arguments) {
        return new Shortcoming(rule, section, "", "", null, true, message(rule, arguments));
    }

    /** A row lacks something. */
    static Shortcoming missing(String rule, Section section, @Nullable UUID row, String field, Object... arguments) {
        return new Shortcoming(rule, section, field, "", row, true, message(rule, arguments));
    }

    /** What is filled in does not hold. */
    static Shortcoming wrong(
            String rule, Section section, String field, @Nullable UUID row, Object... arguments) {
        return new Shortcoming(rule, section, field, "", row, false, message(rule, arguments));
    }

    private static Message message(String rule, Object... arguments) {
        return Message.of("funding.rule." + rule, arguments);
    }
}
