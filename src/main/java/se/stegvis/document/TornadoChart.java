package se.stegvis.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What each uncertain thing alone does to a result, in kronor: a bar from what comes of its low value to what comes of its high one,
 * around the line of the middle. The part towards the low value is light, the part towards the high one filled.
 *
 * @param title what is varied
 * @param mean the result at all middle values
 * @param bars the widest first; may be empty
 * @param language the language of the labels and of the description
 */
public record TornadoChart(String title, BigDecimal mean, List<Bar> bars, Locale language) {

    /**
     * One uncertain thing.
     *
     * @param low its low value, as it is written
     * @param high its high value, as it is written
     * @param atLow the result at the low value, which need not be the lower result
     */
    public record Bar(String label, String low, String high, BigDecimal atLow, BigDecimal atHigh) {}

    public TornadoChart {
        bars = List.copyOf(bars);
    }

    /** The chart as a picture, with every figure told in words. */
    public Svg toSvg() {
        return new Svg(new TornadoDrawing(this).draw(), description());
    }

    String description() {
        DocumentTexts texts = new DocumentTexts(language);
        String start = title + ". " + texts.get("tornado.mean", Pen.kronor(mean)) + ".";
        return bars.isEmpty()
                ? start
                : start + " " + bars.stream()
                        .map(bar -> texts.get(
                                "tornado.bar", bar.label(), bar.low(), Pen.kronor(bar.atLow()), bar.high(), Pen.kronor(bar.atHigh())))
                        .collect(Collectors.joining(" "));
    }
}
