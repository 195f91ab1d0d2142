package se.stegvis.goal.language;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.TextSpan;

/** A piece of a text that is read as one. */
sealed interface Token permits Word, Token.Digits, Token.Sign {

    TextSpan span();

    /**
     * A number in digits; one too long to mean anything has no value.
     *
     * @param pointed written with a point, "2.0", as versions and sections are; Swedish decimals have a comma
     */
    record Digits(String form, @Nullable BigDecimal value, boolean pointed, TextSpan span) implements Token {}

    /** Anything that is neither word nor number. */
    record Sign(int codePoint, TextSpan span) implements Token {

        boolean endsSentence() {
            return switch (codePoint) {
                case '.', '!', '?', ';', '\n' -> true;
                default -> false;
            };
        }
    }

    default boolean isSign(int codePoint) {
        return this instanceof Sign sign && sign.codePoint == codePoint;
    }
}
