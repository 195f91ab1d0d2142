package se.stegvis.processdag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a group's scores come to. Exact decimals throughout; the mean and the median are rounded half up to one decimal. Of a day that
 * was held on paper the figures alone may be known, without the scores behind them.
 *
 * @param scores every score, lowest first: an order that says nothing about who gave which; empty where only the figures are known
 * @param count how many answered
 */
public record ScoreSummary(List<BigDecimal> scores, BigDecimal highest, BigDecimal mean, BigDecimal lowest, int count) {

    private static final int DECIMALS = 1;

    public ScoreSummary {
        scores = List.copyOf(scores);
        if (count < 1) {
            throw new IllegalArgumentException("no scores, no summary");
        }
    }

    /** What these scores come to. */
    public static ScoreSummary of(Collection<BigDecimal> scores) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("no scores, no summary");
        }
        List<BigDecimal> sorted =
                scores.stream().map(ScoreSummary::oneDecimal).sorted().toList();
        BigDecimal mean = sorted.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(sorted.size()), DECIMALS, RoundingMode.HALF_UP);
        return new ScoreSummary(sorted, sorted.getLast(), mean, sorted.getFirst(), sorted.size());
    }

    /** Figures whose scores are not known: there is no median and no distribution. */
    public static ScoreSummary known(BigDecimal highest, BigDecimal mean, BigDecimal lowest, int count) {
        return new ScoreSummary(List.of(), oneDecimal(highest), oneDecimal(mean), oneDecimal(lowest), count);
    }

    private static BigDecimal oneDecimal(BigDecimal score) {
        return score.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** Whether the scores behind the figures are known. */
    public boolean hasScores() {
        return !scores.isEmpty();
    }

    /** The middle score, or half way between the two in the middle; null where the scores are not known. */
    public @Nullable BigDecimal median() {
        if (scores.isEmpty()) {
            return null;
        }
        BigDecimal upper = scores.get(count / 2);
        BigDecimal lower = scores.get((count - 1) / 2);
        return lower.add(upper).divide(BigDecimal.TWO, DECIMALS, RoundingMode.HALF_UP);
    }

    /** How many gave each score that was given, lowest score first; empty where the scores are not known. */
    public Map<BigDecimal, Integer> distribution() {
        Map<BigDecimal, Integer> distribution = new TreeMap<>();
        scores.forEach(score -> distribution.merge(score, 1, Integer::sum));
        return distribution;
    }
}
