package se.stegvis.goal.language;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.language.GoalText.Mention;

/** Tells in constant time whether a token belongs to a cue, so that readers stay linear. */
final class TokenMap {

    private static final int YEAR_LENGTH = 4;

    private final List<Token> tokens;
    private final Map<Cue, BitSet> members = new EnumMap<>(Cue.class);

    TokenMap(List<Token> tokens, Map<Cue, List<Mention>> mentions) {
        this.tokens = tokens;
        mentions.forEach((cue, places) -> {
            var bits = new BitSet(tokens.size());
            places.forEach(place -> bits.set(place.first(), place.last() + 1));
            members.put(cue, bits);
        });
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    boolean is(Cue cue, int index) {
        var bits = members.get(cue);
        return index >= 0 && bits != null && bits.get(index);
    }

    boolean isWord(int index, String... forms) {
        var word = GoalText.wordAt(tokens, index);
        return word != null && List.of(forms).contains(word.form());
    }

    boolean isSign(int index, int... codePoints) {
        if (index < 0 || index >= tokens.size()) {
            return false;
        }
        for (int codePoint : codePoints) {
            if (tokens.get(index).isSign(codePoint)) {
                return true;
            }
        }
        return false;
    }

    boolean isDash(int index) {
        return isSign(index, '-', '–', '—') || isWord(index, "till");
    }

    boolean isNoun(int index) {
        var word = GoalText.wordAt(tokens, index);
        return word != null && word.isNoun();
    }

    /** Whether a word follows this token without a space. */
    boolean isWordAfter(int index) {
        return index + 1 < tokens.size()
                && tokens.get(index + 1) instanceof Word word
                && word.span().start() == tokens.get(index).span().end();
    }

    boolean isPointed(int index) {
        return tokens.get(index) instanceof Token.Digits digits && digits.pointed();
    }

    /** Whether this sign and then a number follow without a space: "2003:1210". */
    boolean isJoined(int index, int codePoint) {
        return isSign(index + 1, codePoint)
                && index + 2 < tokens.size()
                && tokens.get(index + 2) instanceof Token.Digits
                && tokens.get(index).span().end() == tokens.get(index + 1).span().start()
                && tokens.get(index + 1).span().end() == tokens.get(index + 2).span().start();
    }

    @Nullable BigDecimal number(int index) {
        if (index < 0 || index >= tokens.size()) {
            return null;
        }
        return switch (tokens.get(index)) {
            case Token.Digits digits -> digits.value();
            case Word word -> Numerals.cardinal(word.form());
            case Token.Sign sign -> null;
        };
    }

    /** The calendar year that a token names: four digits of this century that count nothing. */
    OptionalInt year(int index) {
        return index >= 0
                        && index < tokens.size()
                        && tokens.get(index) instanceof Token.Digits(var form, var value, var pointed, var span)
                        && form.length() == YEAR_LENGTH
                        && form.startsWith("20")
                        && form.indexOf('.') < 0
                        && span.end() - span.start() == YEAR_LENGTH
                        && !isSign(index + 1, '%')
                        && !isJoined(index, ':')
                        && !is(Cue.PERSON, index + 1)
                        && !isWord(index + 1, "kr", "kronor", "procent")
                ? OptionalInt.of(Integer.parseInt(form))
                : OptionalInt.empty();
    }
}
