package se.stegvis.processdag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a theme came to, of one day or of several together: scores on the scale 1–10.
 *
 * @param mean rounded half up to one decimal
 * @param median null where the single scores are not known
 * @param count how many answered; never left out where a figure is shown
 * @param total the sum of the scores, from which means of several days together are made
 * @param scores the single scores, lowest first; empty where they are not known
 * @param onPaper whether any of it was entered afterwards from a day that was held on paper
 */
public record ThemeFigures(
        BigDecimal highest,
        BigDecimal mean,
        BigDecimal lowest,
        @Nullable BigDecimal median,
        int count,
        BigDecimal total,
        List<BigDecimal> scores,
        boolean onPaper) {

    private static final int DECIMALS = 1;

    public ThemeFigures {
        scores = List.copyOf(scores);
    }

    /**
     * The figures of scores that were given in a day.
     *
     * @param onPaper whether they were read from paper afterwards
     */
    public static ThemeFigures of(ScoreSummary summary, boolean onPaper) {
        return new ThemeFigures(
                summary.highest(),
                summary.mean(),
                summary.lowest(),
                summary.median(),
                summary.count(),
                sum(summary.scores()),
                summary.scores(),
                onPaper);
    }

    /** Figures of a day on paper of which nothing more is known. */
    public static ThemeFigures onPaper(BigDecimal highest, BigDecimal mean, BigDecimal lowest, int count) {
        return new ThemeFigures(
                highest, mean, lowest, null, count, mean.multiply(BigDecimal.valueOf(count)), List.of(), true);
    }

    /**
     * The figures of several days as if all had answered in one: each answer counts alike, so a large group weighs more than a small one.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static ThemeFigures together(Collection<ThemeFigures> several) {
        if (several.isEmpty()) {
            throw new IllegalArgumentException("no figures to put together");
        }
        int count = several.stream().mapToInt(ThemeFigures::count).sum();
        BigDecimal total = sum(several.stream().map(ThemeFigures::total).toList());
        List<BigDecimal> scores = several.stream().allMatch(one -> one.scores().size() == one.count())
                ? several.stream().flatMap(one -> one.scores().stream()).sorted().toList()
                : List.of();
        return new ThemeFigures(
                several.stream().map(ThemeFigures::highest).max(Comparator.naturalOrder()).orElseThrow(),
                total.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP),
                several.stream().map(ThemeFigures::lowest).min(Comparator.naturalOrder()).orElseThrow(),
                scores.isEmpty() ? null : ScoreSummary.of(scores).median(),
                count,
                total,
                scores,
                several.stream().anyMatch(ThemeFigures::onPaper));
    }

    private static BigDecimal sum(Collection<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
