package se.stegvis.idea;

import org.jspecify.annotations.Nullable;

/**
 * Which ideas to list, latest first.
 *
 * @param search part of the title, the member's name or the diarienummer, in any case; empty for all
 * @param state only those that have come so far; null for all
 */
public record IdeaFilter(Which which, String search, @Nullable IdeaState state) {

    /** The lists there are. */
    public enum Which {
        /** All that the caller may read. */
        READABLE,
        /** Those the caller wrote. */
        OWN,
        /** Those the caller wrote in which somebody has said something new. */
        OWN_UNREAD
    }

    public static IdeaFilter readable() {
        return new IdeaFilter(Which.READABLE, "", null);
    }

    public static IdeaFilter of(Which which) {
        return new IdeaFilter(which, "", null);
    }

    public IdeaFilter search(String words) {
        return new IdeaFilter(which, words, state);
    }

    public IdeaFilter state(@Nullable IdeaState only) {
        return new IdeaFilter(which, search, only);
    }
}
