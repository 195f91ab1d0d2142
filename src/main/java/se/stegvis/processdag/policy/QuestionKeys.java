package se.stegvis.processdag.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When a question of a template is the same as one that was asked before, so that what it gave can be set beside it. */
public final class QuestionKeys {

    private QuestionKeys() {}

    /** A question as a version of the template asked it. */
    public record Asked(String question, String key) {}

    /**
     * The key of a question. One in words that have been used before has the key it had then, whichever version it was in; one that is
     * said to mean the same keeps the key of the last one; any other gets a new key, and a trend breaks there.
     *
     * @param question what is asked now; null for no scale
     * @param before what the theme asked before, the last first
     * @param same whether a person has said that it means the same as the last one
     * @return null for no scale
     */
    public static @Nullable String of(@Nullable String question, List<Asked> before, boolean same, Supplier<String> anew) {
        if (question == null) {
            return null;
        }
        Optional<String> known = before.stream()
                .filter(asked -> asked.question().equals(question))
                .map(Asked::key)
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        return same && !before.isEmpty() ? before.getFirst().key() : anew.get();
    }
}
