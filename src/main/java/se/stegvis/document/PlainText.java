package se.stegvis.document;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people type or paste, made safe to draw. Nothing a person can put in a field makes a paper fail: what cannot be
 * drawn is replaced by a sign that is seen, never dropped in silence.
 */
final class PlainText {

    /** Stands for a character that cannot be drawn. */
    static final String PLACEHOLDER = "\uFFFD";

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern SEEN_AS_ONE_CHARACTER = Pattern.compile("\\X");
    private static final Pattern WHITESPACE = Pattern.compile("\\s");

    private PlainText() {}

    /** Without control characters and without marks that turn the direction of what follows; letters composed. */
    static String clean(String text) {
        String composed = Normalizer.normalize(LINE_END.matcher(text).replaceAll("\n"), Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        composed.codePoints().forEach(character -> {
            if (character == '\n') {
                clean.append('\n');
            } else if (character == '\t') {
                clean.append(' ');
            } else if (Character.getType(character) == Character.SURROGATE || isNonCharacter(character)) {
                clean.append(PLACEHOLDER);
            } else if (!Character.isISOControl(character) && !turnsDirection(character)) {
                clean.appendCodePoint(character);
            }
        });
        return clean.toString();
    }

    /** As {@link #clean}, and with a {@link #PLACEHOLDER} for each character that the fonts at hand cannot draw. */
    static String printable(String text, IntPredicate covered) {
        StringBuilder printable = new StringBuilder(text.length());
        Matcher characters = SEEN_AS_ONE_CHARACTER.matcher(clean(text));
        while (characters.find()) {
            printable.append(printableCharacter(characters.group(), covered));
        }
        return printable.toString();
    }

    /** An amount that stays on one line. */
    static String unbroken(String amount) {
        return WHITESPACE.matcher(amount.strip()).replaceAll(String.valueOf(NO_BREAK_SPACE));
    }

    private static String printableCharacter(String character, IntPredicate covered) {
        StringBuilder drawn = new StringBuilder();
        int[] codePoints = character.codePoints().toArray();
        for (int codePoint : codePoints) {
            if (codePoint == '\n') {
                drawn.append('\n');
            } else if (Character.getType(codePoint) == Character.SPACE_SEPARATOR) {
                // Figure spaces and thin spaces differ from font to font; the two ordinary ones are in all.
                drawn.append(codePoint == ' ' ? ' ' : NO_BREAK_SPACE);
            } else if (isInvisible(codePoint)) {
                continue;
            } else if (covered.test(codePoint) && !readsRightToLeft(codePoint)) {
                drawn.appendCodePoint(codePoint);
            } else {
                // One sign for the whole: a family emoji is one character to a reader, seven to a computer.
                return PLACEHOLDER;
            }
        }
        return drawn.toString();
    }

    /** Joiners, soft hyphens and variation selectors: they shape their neighbours and have no look of their own. */
    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }

    /** The PDF is set from left to right only; letters in the wrong order would be worse than none. */
    private static boolean readsRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean turnsDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /** Code points that XML and PDF refuse to carry. */
    private static boolean isNonCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }
}
