package se.stegvis.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import se.stegvis.foundation.Kronor;

/**
 * A budget set beside the förbund's earlier insatser.
 *
 * @param perParticipant cost per planned participant
 * @param perYear what is sought, as a mean of the years something is sought for
 * @param earlier the insatser it is set beside, by name
 */
public record BudgetComparison(Placing perParticipant, Placing perYear, List<Earlier> earlier) {

    /** Two figures are level when they differ by at most one part in so many of the earlier one. */
    private static final int LEVEL = 10;

    public BudgetComparison {
        earlier = List.copyOf(earlier);
    }

    /**
     * An earlier insats as far as it is known.
     *
     * @param years first and last year with a grant, readable; empty without any
     * @param perYear granted, as a mean of the years with a grant
     * @param perParticipant cost per planned participant, of insatser granted on an application
     */
    public record Earlier(String name, String years, Optional<Kronor> perYear, Optional<Kronor> perParticipant) {

        static Earlier of(String name, SortedMap<Integer, Kronor> granted, Optional<Kronor> perParticipant) {
            List<Integer> years = granted.entrySet().stream()
                    .filter(year -> !year.getValue().isZero())
                    .map(Map.Entry::getKey)
                    .toList();
            String span = years.isEmpty()
                    ? ""
                    : years.size() == 1 ? years.getFirst().toString() : years.getFirst() + "\u2013" + years.getLast();
            return new Earlier(name, span, meanOfYears(granted), perParticipant);
        }
    }

    /**
     * How a figure of the budget stands among those of the earlier insatser.
     *
     * @param own the budget's; empty where it cannot be computed
     * @param above how many earlier ones it is higher than, by more than a tenth
     * @param level how many it is level with, within a tenth
     * @param known how many earlier figures there are
     */
    public record Placing(Optional<Kronor> own, int above, int level, int known) {

        static Placing of(Optional<Kronor> own, List<Kronor> others) {
            int level = own.map(figure -> (int) others.stream().filter(other -> isLevel(figure, other)).count()).orElse(0);
            int above = own.map(figure -> (int) others.stream()
                            .filter(other -> !isLevel(figure, other) && figure.compareTo(other) > 0)
                            .count())
                    .orElse(0);
            return new Placing(own, above, level, others.size());
        }

        private static boolean isLevel(Kronor own, Kronor other) {
            return own.minus(other).amount().abs().multiply(BigDecimal.valueOf(LEVEL)).compareTo(other.amount()) <= 0;
        }
    }

    static BudgetComparison of(BudgetSummary sums, List<Earlier> earlier) {
        SortedMap<Integer, Kronor> sought = new TreeMap<>();
        sums.years().forEach((year, sum) -> sought.put(year, sum.sought()));
        return new BudgetComparison(
                Placing.of(sums.costPerParticipant().filter(cost -> !cost.isZero()), figures(earlier, Earlier::perParticipant)),
                Placing.of(meanOfYears(sought), figures(earlier, Earlier::perYear)),
                earlier);
    }

    private static List<Kronor> figures(List<Earlier> earlier, Function<Earlier, Optional<Kronor>> figure) {
        return earlier.stream().map(figure).flatMap(Optional::stream).toList();
    }

    /** The mean of the years that have an amount, rounded half up to the krona; empty without any. */
    private static Optional<Kronor> meanOfYears(SortedMap<Integer, Kronor> years) {
        List<Kronor> stated = years.values().stream().filter(amount -> !amount.isZero()).toList();
        return stated.isEmpty() ? Optional.empty() : Optional.of(Kronor.sum(stated).per(stated.size()));
    }
}
