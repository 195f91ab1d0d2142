package se.stegvis.processdag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a group's scores come to. Exact decimals throughout; the mean and the median are rounded half up to one decimal.
 *
 * @param scores every score, lowest first: an order that says nothing about who gave which
 */
public record ScoreSummary(List<BigDecimal> scores) {

    private static final int DECIMALS = 1;

    public ScoreSummary {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("no scores, no summary");
        }
        scores = scores.stream()
                .map(score -> score.setScale(DECIMALS, RoundingMode.UNNECESSARY))
                .sorted()
                .toList();
    }

    public static ScoreSummary of(Collection<BigDecimal> scores) {
        return new ScoreSummary(List.copyOf(scores));
    }

    public int count() {
        return scores.size();
    }

    public BigDecimal highest() {
        return scores.getLast();
    }

    public BigDecimal lowest() {
        return scores.getFirst();
    }

    public BigDecimal mean() {
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(count()), DECIMALS, RoundingMode.HALF_UP);
    }

    /** The middle score, or half way between the two in the middle. */
    public BigDecimal median() {
        BigDecimal upper = scores.get(count() / 2);
        BigDecimal lower = scores.get((count() - 1) / 2);
        return lower.add(upper).divide(BigDecimal.TWO, DECIMALS, RoundingMode.HALF_UP);
    }

    /** How many gave each score that was given, lowest score first. */
    public Map<BigDecimal, Integer> distribution() {
        Map<BigDecimal, Integer> distribution = new TreeMap<>();
        scores.forEach(score -> distribution.merge(score, 1, Integer::sum));
        return distribution;
    }
}
