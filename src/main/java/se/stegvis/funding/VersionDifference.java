package se.stegvis.funding;

import se.stegvis.foundation.Kronor;

/**
 * Something that differs between two versions, as their papers have it.
 *
 * @param section heading of the part of the paper
 * @param label what it is, within the part
 * @param before empty for what has come
 * @param after empty for what has gone
 * @param amount whether it is figures that are compared, not words
 */
public record VersionDifference(String section, String label, String before, String after, boolean amount) {

    /** By how much an amount has changed, with its sign; empty for other texts. */
    public String change() {
        if (!amount) {
            return "";
        }
        Kronor earlier = Kronor.parse(before.isEmpty() ? "0" : before).orElse(null);
        Kronor later = Kronor.parse(after.isEmpty() ? "0" : after).orElse(null);
        if (earlier == null || later == null) {
            return "";
        }
        return later.compareTo(earlier) > 0 ? "+" + later.minus(earlier) : "−" + earlier.minus(later);
    }
}
