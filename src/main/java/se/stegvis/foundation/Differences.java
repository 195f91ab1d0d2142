package se.stegvis.foundation;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What differs between two texts, word by word. */
public final class Differences {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|[^\\p{L}\\p{N}\\s]");

    /** Whether a piece stands in both texts, in the earlier only, or in the later only. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A stretch of text. */
    public record Piece(Kind kind, String text) {}

    private Differences() {}

    /** The two texts as one: the pieces that are the same or removed make the earlier, those that are the same or added the later. */
    public static List<Piece> between(String earlier, String later) {
        List<String> from = words(earlier);
        List<String> to = words(later);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            add(pieces, Kind.SAME, from.subList(at, delta.getSource().getPosition()));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.SAME, from.subList(at, from.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }
}
