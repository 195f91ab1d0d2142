package se.stegvis.document;

/** What one answers on paper with a pen: a scale to circle a figure on, and lines to write on. */
public final class AnswerSheet {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 10;
    private static final int WIDTH = 760;
    private static final int STEP = 58;
    private static final int MIDDLE = 34;
    private static final int LINE_HEIGHT = 44;

    private AnswerSheet() {}

    /**
     * The scale 1–10 with a circle round each figure, and a box for a figure of one's own.
     *
     * @param box what stands over the box; blank for no box
     * @param title what the picture is, for whoever does not see it
     */
    public static Svg scale(String box, String title) {
        StringBuilder svg = begin(2 * MIDDLE, title);
        for (int score = LOWEST; score <= HIGHEST; score++) {
            int x = MIDDLE + (score - LOWEST) * STEP;
            svg.append("<circle cx=\"%d\" cy=\"%d\" r=\"22\" fill=\"none\" stroke=\"#596274\" stroke-width=\"1.2\"/>".formatted(x, MIDDLE));
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#1b2333\">%d</text>".formatted(x, MIDDLE + 7, score));
        }
        if (!box.isBlank()) {
            int x = MIDDLE + (HIGHEST - LOWEST + 1) * STEP;
            svg.append("<rect x=\"%d\" y=\"24\" width=\"120\" height=\"40\" fill=\"none\" stroke=\"#596274\" stroke-width=\"1.2\"/>".formatted(x));
            svg.append("<text x=\"%d\" y=\"18\" font-size=\"16\" fill=\"#1b2333\">%s</text>".formatted(x, Markup.escape(PlainText.clean(box))));
        }
        return new Svg(svg.append("</svg>").toString(), title);
    }

    /**
     * Empty lines.
     *
     * @param title what the picture is, for whoever does not see it
     */
    public static Svg lines(int count, String title) {
        StringBuilder svg = begin(count * LINE_HEIGHT + 8, title);
        for (int line = 1; line <= count; line++) {
            svg.append("<path d=\"M0 %dH%d\" stroke=\"#767f8f\" stroke-width=\"1\"/>".formatted(line * LINE_HEIGHT, WIDTH));
        }
        return new Svg(svg.append("</svg>").toString(), title);
    }

    private static StringBuilder begin(int height, String title) {
        String name = Markup.escape(PlainText.clean(title));
        return new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s" \
                font-family="Open Sans, DejaVu Sans, sans-serif" font-size="20"><title>%s</title>""".formatted(
                        WIDTH, height, name, name));
    }
}
