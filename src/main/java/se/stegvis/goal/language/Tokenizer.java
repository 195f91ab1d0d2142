package se.stegvis.goal.language;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.TextSpan;

/** Cuts a text into words, numbers and signs in one pass. White space is dropped, save line breaks. */
final class Tokenizer {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final int LONGEST_NUMBER = 15;

    private final String text;
    private final Lexicon.Reader lexicon;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text, Lexicon.Reader lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    static List<Token> tokens(String text, Lexicon.Reader lexicon) {
        return new Tokenizer(text, lexicon).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (Character.isLetter(codePoint)) {
                word();
            } else if (isDigit(at)) {
                digits();
            } else if (codePoint == '\n' || !isBlank(codePoint)) {
                sign(codePoint);
            } else {
                at += Character.charCount(codePoint);
            }
        }
        return List.copyOf(tokens);
    }

    private void word() {
        int start = at;
        while (at < text.length() && (isLetterOrMark(at) || joinsLetters(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        var form = Normalizer.normalize(text.substring(start, at), Normalizer.Form.NFC)
                .toLowerCase(SWEDISH);
        var analysis = lexicon.analyse(form);
        tokens.add(new Word(form, Character.isUpperCase(text.codePointAt(start)), analysis.lemmas(), analysis.tags(), new TextSpan(start, at)));
    }

    private void digits() {
        int start = at;
        var form = new StringBuilder();
        boolean pointed = false;
        while (at < text.length()) {
            if (isDigit(at)) {
                form.append(text.charAt(at++));
            } else if (groupsThousands(at, start)) {
                at++;
            } else if ((text.charAt(at) == ',' || text.charAt(at) == '.')
                    && isDigit(at + 1)
                    && form.indexOf(".") < 0) {
                pointed = text.charAt(at) == '.';
                form.append('.');
                at++;
            } else {
                break;
            }
        }
        tokens.add(new Token.Digits(form.toString(), value(form), pointed, new TextSpan(start, at)));
    }

    private static @Nullable BigDecimal value(CharSequence digits) {
        return digits.length() > LONGEST_NUMBER ? null : new BigDecimal(digits.toString());
    }

    private void sign(int codePoint) {
        int start = at;
        at += Character.charCount(codePoint);
        tokens.add(new Token.Sign(codePoint, new TextSpan(start, at)));
    }

    /** "45 000": a space within a number stands before exactly three digits and after at most three. */
    private boolean groupsThousands(int index, int start) {
        int codePoint = text.codePointAt(index);
        boolean space = codePoint == ' ' || codePoint == '\u00a0' || codePoint == '\u202f';
        return space
                && isDigit(index + 1)
                && isDigit(index + 2)
                && isDigit(index + 3)
                && !isDigit(index + 4)
                && !isDigit(index - 4 < start ? -1 : index - 4);
    }

    private boolean isDigit(int index) {
        return index >= 0 && index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private boolean isLetterOrMark(int index) {
        int codePoint = text.codePointAt(index);
        return Character.isLetter(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private boolean joinsLetters(int index) {
        char c = text.charAt(index);
        return (c == '-' || c == '’' || c == '\'')
                && index + 1 < text.length()
                && Character.isLetter(text.codePointAt(index + 1));
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
