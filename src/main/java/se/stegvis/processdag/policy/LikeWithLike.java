package se.stegvis.processdag.policy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may be set beside what: a theme with itself, and its answers only where the same question was asked. */
public final class LikeWithLike {

    private LikeWithLike() {}

    /** What tells a theme from another: the template's key, else the name as written. */
    public static String theme(@Nullable String key, String name) {
        return key == null ? "name " + plain(name) : "key " + key;
    }

    /**
     * Whether two questions ask the same: with keys of the template's the keys say it, whatever the words; in a group's own words the words
     * do.
     */
    public static boolean sameQuestion(
            @Nullable String oneKey, @Nullable String one, @Nullable String otherKey, @Nullable String other) {
        if (oneKey != null && otherKey != null) {
            return oneKey.equals(otherKey);
        }
        return one != null && other != null && plain(one).equals(plain(other));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
