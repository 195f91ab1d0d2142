package se.stegvis.goal;

/**
 * A place in a goal's text, in UTF-16 code units as Java and browsers count them.
 *
 * @param start index of the first character
 * @param end index after the last character
 */
public record TextSpan(int start, int end) {

    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No place in a text: " + start + ".." + end);
        }
    }

    public TextSpan through(TextSpan last) {
        return new TextSpan(start, last.end);
    }

    /** The words at this place. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
