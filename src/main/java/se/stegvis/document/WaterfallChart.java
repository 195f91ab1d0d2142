package se.stegvis.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How parts add up to a whole, in kronor: each part a bar that begins where the one before ended, the whole a bar from nothing. What
 * adds is filled and what takes away is light, and each has its figure with its sign beside it.
 *
 * @param title what adds up
 * @param steps the parts in the order they are added; one at least
 * @param total the name of the whole
 * @param range how far the whole reaches; null where that is not known
 * @param language the language of the description
 */
public record WaterfallChart(String title, List<Step> steps, String total, @Nullable Range range, Locale language) {

    /** One part, kronor: below nothing where it takes away. */
    public record Step(String label, BigDecimal amount) {}

    /** The lowest and the highest that something comes to, kronor. */
    public record Range(BigDecimal low, BigDecimal high) {}

    public WaterfallChart {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("nothing to add up");
        }
    }

    /** The whole, kronor. */
    public BigDecimal sum() {
        return steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The chart as a picture, with every figure told in words. */
    public Svg toSvg() {
        return new Svg(new WaterfallDrawing(this).draw(), description());
    }

    String description() {
        DocumentTexts texts = new DocumentTexts(language);
        String parts = steps.stream()
                .map(step -> step.label() + ": " + Pen.signed(step.amount()))
                .collect(Collectors.joining(", "));
        String whole = total + ": " + Pen.kronor(sum());
        return title + ". " + parts + ". " + whole
                + (range == null ? "." : " " + texts.get("range", Pen.kronor(range.low()), Pen.kronor(range.high())) + ".");
    }
}
