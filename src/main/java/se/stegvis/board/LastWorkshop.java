package se.stegvis.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest processdag of the insats an application builds on.
 *
 * @param workshop the day, for leading to its documentation
 * @param figures what each scored theme came to, in the day's order
 * @param agreed how many actions the day agreed on
 * @param done how many of them have been carried out since
 */
public record LastWorkshop(UUID workshop, String name, LocalDate heldOn, List<Figure> figures, int agreed, int done) {

    /**
     * A scored theme, on the scale 1–10.
     *
     * @param answers how many answered
     * @param before the mean the time before, where the same question was asked then
     */
    public record Figure(
            String theme,
            BigDecimal highest,
            BigDecimal mean,
            BigDecimal lowest,
            int answers,
            @Nullable BigDecimal before) {}

    public LastWorkshop {
        figures = List.copyOf(figures);
    }

    /** The lowest of the themes' means; empty where nothing was scored. */
    public Optional<BigDecimal> lowestMean() {
        return figures.stream().map(Figure::mean).min(Comparator.naturalOrder());
    }

    /** The highest of the themes' means; empty where nothing was scored. */
    public Optional<BigDecimal> highestMean() {
        return figures.stream().map(Figure::mean).max(Comparator.naturalOrder());
    }

    /** How many answered where most did; 0 where nothing was scored. */
    public int answers() {
        return figures.stream().mapToInt(Figure::answers).max().orElse(0);
    }
}
