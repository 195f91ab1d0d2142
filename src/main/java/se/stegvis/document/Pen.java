package se.stegvis.document;

import java.math.BigDecimal;
import java.util.Locale;
import se.stegvis.foundation.Kronor;

/** Writes strokes and words of a chart. Colours stand as attributes, which need no permission from a content security policy. */
final class Pen {

    static final String INK = "#1b2333";
    static final String MUTED = "#545d6f";
    static final String GRID = "#dcd8ce";
    static final String LIGHT = "#d5e7ea";
    static final String MIDDLE = "#6aa9b5";
    static final String STRONG = "#2f7f8f";
    static final String DARK = "#0e5a6b";

    private final StringBuilder svg = new StringBuilder();

    /** Begins a picture, which carries its own name and is told in words. */
    Pen(String cssClass, int width, int height, String title, String description) {
        String name = Markup.escape(PlainText.clean(description));
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" class="%s" viewBox="0 0 %d %d" role="img" \
                aria-label="%s" font-family="Open Sans, DejaVu Sans, sans-serif" font-size="14"><title>%s</title>""",
                cssClass, width, height, name, Markup.escape(PlainText.clean(title)));
        add("<desc>%s</desc>", name);
    }

    void add(String format, Object... values) {
        // SVG wants a decimal point, whatever the server's language.
        svg.append(String.format(Locale.ROOT, format, values));
    }

    void rectangle(double from, double to, double y, double height, String fill) {
        // A bar of nothing is still a stroke that can be seen.
        double width = Math.max(Math.abs(to - from), 1.5);
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1\"/>",
                Math.min(from, to), y, width, height, fill, DARK);
    }

    void text(double x, double y, String anchor, String look, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>", x, y, anchor, look, Markup.escape(PlainText.clean(words)));
    }

    void line(double x1, double y1, double x2, double y2, String look) {
        add("<path d=\"M%.1f %.1fL%.1f %.1f\" %s/>", x1, y1, x2, y2, look);
    }

    String done() {
        return svg + "</svg>";
    }

    /** A label that finds room: the end of a longer one is left out, and stands in the description. */
    static String cut(String label, int most) {
        String line = PlainText.clean(label).replace('\n', ' ').strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    static String kronor(BigDecimal amount) {
        return Kronor.rounded(amount).toString();
    }

    /** A change, with its sign. */
    static String signed(BigDecimal amount) {
        Kronor rounded = Kronor.rounded(amount);
        return rounded.isZero() || rounded.isNegative() ? rounded.toString() : "+" + rounded;
    }
}
