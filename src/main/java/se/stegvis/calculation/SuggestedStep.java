package se.stegvis.calculation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.Goal;

/** Which step a goal seems to speak of, from its words. A suggestion for whoever knows, who confirms it or chooses another. */
final class SuggestedStep {

    private static final Properties WORDS = load();

    private SuggestedStep() {}

    /** What somebody who reaches the goal seems to live by then. */
    static Optional<Living> after(Goal goal) {
        return in("after.", spoken(goal.text()) + " " + spoken(goal.indicator()));
    }

    /** What those it is about seem to live by before. */
    static Optional<Living> before(Goal goal, @Nullable String targetGroup) {
        return in("before.", spoken(goal.targetGroup()) + " " + spoken(goal.text()))
                .or(() -> in("before.", spoken(targetGroup)));
    }

    private static Optional<Living> in(String side, String words) {
        return WORDS.stringPropertyNames().stream()
                .filter(key -> key.startsWith(side))
                .sorted(Comparator.naturalOrder())
                .filter(key -> Stream.of(WORDS.getProperty(key).split(","))
                        .anyMatch(any -> List.of(any.split("\\+")).stream()
                                .allMatch(each -> words.contains(" " + each))))
                .findFirst()
                .flatMap(key -> Living.named(key.substring(key.lastIndexOf('.') + 1)));
    }

    private static String spoken(@Nullable String words) {
        return words == null
                ? ""
                : " " + words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ").strip();
    }

    private static Properties load() {
        Properties words = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(SuggestedStep.class.getResourceAsStream("/calculation/step-words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }
}
