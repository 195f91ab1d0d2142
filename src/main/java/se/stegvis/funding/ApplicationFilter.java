package se.stegvis.funding;

import org.jspecify.annotations.Nullable;

/**
 * Which applications to list, and in which order.
 *
 * @param search part of the insats' name, the huvudman's name or the diarienummer, in any case; empty for all
 * @param kind only those of this kind; null for all
 */
public record ApplicationFilter(Which which, String search, @Nullable ApplicationKind kind, Order order) {

    /** The lists there are. */
    public enum Which {
        /** Drafts that the caller is in. */
        MY_DRAFTS,
        /** Submitted applications of the förbund. */
        SUBMITTED,
        /** Both: all that the caller may read. */
        READABLE
    }

    /** What a list goes by. */
    public enum Order {
        /** Latest changed first; of submitted ones, latest submitted. */
        LATEST,
        /** By the insats' name, A to Ö. */
        NAME,
        /** By huvudman, A to Ö. */
        LEAD,
        /** Largest sought amount first. */
        SOUGHT
    }

    /** All in one of the lists, latest first. */
    public static ApplicationFilter of(Which which) {
        return new ApplicationFilter(which, "", null, Order.LATEST);
    }

    public static ApplicationFilter myDrafts() {
        return of(Which.MY_DRAFTS);
    }

    public static ApplicationFilter submitted() {
        return of(Which.SUBMITTED);
    }

    public static ApplicationFilter readable() {
        return of(Which.READABLE);
    }

    public ApplicationFilter search(String words) {
        return new ApplicationFilter(which, words, kind, order);
    }

    /** Only those of a kind; of every kind when null. */
    public ApplicationFilter kind(@Nullable ApplicationKind only) {
        return new ApplicationFilter(which, search, only, order);
    }

    public ApplicationFilter by(Order newOrder) {
        return new ApplicationFilter(which, search, kind, newOrder);
    }
}
