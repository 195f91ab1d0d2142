package se.stegvis.document;

/**
 * A picture as well-formed SVG, with its content told in words. Only this package can make one, which is why its markup
 * may stand unescaped in a page.
 */
public final class Svg {

    private final String markup;
    private final String description;

    Svg(String markup, String description) {
        this.markup = markup;
        this.description = description;
    }

    /** The picture as an {@code <svg>} element that may stand in an HTML page; it carries its own accessible name. */
    public String markup() {
        return markup;
    }

    /** What the picture shows, in plain text, for whoever does not see it. */
    public String description() {
        return description;
    }

    @Override
    public String toString() {
        return markup;
    }
}
