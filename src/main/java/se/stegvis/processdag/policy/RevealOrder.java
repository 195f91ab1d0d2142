package se.stegvis.processdag.policy;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * In which order themes are shown that have all been scored first: those that the room sees most differently come first, while there is
 * time to talk. What counts is how far apart the outermost lie; where that is alike, how spread out all are; and then the order planned.
 *
 * @param range the highest score minus the lowest
 * @param deviation the standard deviation of the scores
 * @param position the theme's place in the plan, from 1
 */
public record RevealOrder(BigDecimal range, BigDecimal deviation, int position) implements Comparable<RevealOrder> {

    private static final Comparator<RevealOrder> GREATEST_FIRST = Comparator.comparing(RevealOrder::range)
            .thenComparing(RevealOrder::deviation)
            .reversed()
            .thenComparing(RevealOrder::position);

    @Override
    public int compareTo(RevealOrder other) {
        return GREATEST_FIRST.compare(this, other);
    }
}
