package se.stegvis.document;

import java.util.function.UnaryOperator;

/** Writes well-formed HTML. Text and attribute values are escaped on their way in; only pictures pass as they are. */
final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final UnaryOperator<String> text;

    /** @param text makes a text fit for where the markup will be drawn */
    Markup(UnaryOperator<String> text) {
        this.text = text;
    }

    /** @param attributes names and values by turns */
    Markup open(String tag, String... attributes) {
        startTag(tag, attributes);
        out.append('>');
        return this;
    }

    Markup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element without content. */
    Markup empty(String tag, String... attributes) {
        startTag(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds a text, with its line breaks. */
    Markup element(String tag, String content, String... attributes) {
        return open(tag, attributes).text(content).close(tag);
    }

    Markup text(String content) {
        out.append(escape(text.apply(content).strip()).replace("\n", "<br/>"));
        return this;
    }

    Markup picture(String svg) {
        out.append(svg);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void startTag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escape(text.apply(attributes[i + 1]))).append('"');
        }
    }

    static String escape(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
