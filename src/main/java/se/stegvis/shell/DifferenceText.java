package se.stegvis.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import se.stegvis.foundation.Differences;
import se.stegvis.foundation.Differences.Kind;
import se.stegvis.foundation.Differences.Piece;

/**
 * What differs between two texts, as one text to be read: what was taken away is struck through and what came is underlined, and both are
 * said in words to those who have the page read to them.
 */
public final class DifferenceText extends Composite<Div> {

    /** Characters of unchanged text that stay on each side of a change when the rest is left out. */
    private static final int AROUND = 120;

    private DifferenceText(List<Piece> pieces) {
        getContent().addClassName("sv-difference");
        pieces.forEach(piece -> getContent().getElement().appendChild(element(piece)));
    }

    /** The two texts whole. */
    public static DifferenceText between(String earlier, String later) {
        return new DifferenceText(readable(Differences.between(earlier, later)));
    }

    /** As {@link #between}, but long stretches that are the same in both are left out. */
    public static DifferenceText excerpt(String earlier, String later) {
        List<Piece> all = readable(Differences.between(earlier, later));
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Piece piece = all.get(i);
            kept.add(piece.kind() == Kind.SAME ? new Piece(Kind.SAME, shortened(piece.text(), i == 0, i == all.size() - 1)) : piece);
        }
        return new DifferenceText(kept);
    }

    /** Two words that are exchanged side by side are told as one change, not as two with a blank between them. */
    private static List<Piece> readable(List<Piece> pieces) {
        List<Piece> merged = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean between = !removed.isEmpty() && !added.isEmpty() && i + 1 < pieces.size();
            if (piece.kind() == Kind.REMOVED) {
                removed.append(piece.text());
            } else if (piece.kind() == Kind.ADDED) {
                added.append(piece.text());
            } else if (between && piece.text().isBlank() && !piece.text().contains("\n")) {
                removed.append(piece.text());
                added.append(piece.text());
            } else {
                flush(merged, removed, added);
                merged.add(piece);
            }
        }
        flush(merged, removed, added);
        return merged;
    }

    private static void flush(List<Piece> merged, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            merged.add(new Piece(Kind.REMOVED, removed.toString()));
        }
        if (!added.isEmpty()) {
            merged.add(new Piece(Kind.ADDED, added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    private static String shortened(String text, boolean first, boolean last) {
        int before = first ? 0 : AROUND;
        int after = last ? 0 : AROUND;
        if (text.length() <= before + after + AROUND) {
            return text;
        }
        int from = before == 0 ? 0 : wordEnd(text, before);
        int to = after == 0 ? text.length() : wordStart(text, text.length() - after);
        return text.substring(0, from) + " […] " + text.substring(to);
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private Element element(Piece piece) {
        return switch (piece.kind()) {
            case SAME -> new Span(piece.text()).getElement();
            case REMOVED -> marked("del", "shell.difference.removed", piece.text());
            case ADDED -> marked("ins", "shell.difference.added", piece.text());
        };
    }

    /** Screen readers seldom say by themselves that a text is taken away or new. */
    private Element marked(String tag, String words, String text) {
        Element mark = new Element(tag);
        mark.appendChild(hidden(getTranslation(words)), Element.createText(text), hidden(getTranslation("shell.difference.end")));
        return mark;
    }

    private static Element hidden(String words) {
        Span told = new Span(" " + words + " ");
        told.addClassName("sv-visually-hidden");
        return told.getElement();
    }
}
