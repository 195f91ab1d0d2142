package se.stegvis.goal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about whether a goal can be reached. The check states it and draws no verdict from its absence.
 *
 * @param earlierOutcomes what earlier insatser for the same target group reached
 * @param breakEven how many have to succeed for the money to come back
 */
public record Evidence(List<EarlierOutcome> earlierOutcomes, BreakEven breakEven) {

    public Evidence {
        earlierOutcomes = List.copyOf(earlierOutcomes);
    }

    /** Nothing to compare with and nothing calculated yet. */
    public static Evidence none() {
        return new Evidence(List.of(), new BreakEven.NotComputed());
    }

    /**
     * What one earlier insats reached.
     *
     * @param insats its name
     * @param indicator the same words as the goal's indicator, whatever their case
     * @param monthsAfterExit when it was read; 0 at exit
     * @param value in the indicator's unit
     * @param n number of people it was counted on
     * @param source where the figure is published, with year
     */
    public record EarlierOutcome(
            String insats,
            String indicator,
            @Nullable String unit,
            int monthsAfterExit,
            BigDecimal value,
            int n,
            String source) {}

    /** The number of people who have to reach the goal for the insats to pay back. */
    public sealed interface BreakEven {

        /** Ännu inte beräknat. */
        record NotComputed() implements BreakEven {}

        /**
         * A calculated number. Figures of different models or versions are not compared.
         *
         * @param people who have to reach the goal
         * @param withinMonths time in which the money is to come back
         * @param indicator the step that they have to reach, in the words of the goal's indicator
         */
        record Needed(int people, int withinMonths, String indicator, String model, String version)
                implements BreakEven {}
    }
}
