package se.stegvis.goal.language;

import java.math.BigDecimal;
import se.stegvis.goal.TextSpan;

/**
 * A number in a text and what it is there for.
 *
 * @param value as written, a share in per cent
 * @param inWords written without digits
 */
public record Quantity(BigDecimal value, Role role, TextSpan span, boolean inWords) {

    /** "Samtliga", "ingen": all or none, said without a figure. */
    public boolean isAllOrNone() {
        return inWords
                && role == Role.SHARE
                && (value.signum() == 0 || value.compareTo(BigDecimal.valueOf(100)) == 0);
    }

    /** What a number says. Only the first three say how much is aimed at. */
    public enum Role {
        COUNT,
        SHARE,
        /** A length of time that is itself the level: "högst 14 dagar". */
        DURATION,
        /** "16–64 år". */
        AGE,
        /** "skalan 1–10". */
        SCALE_END,
        /** "2 kap. 7 §", "fråga 3". */
        NAME,
        /** "Elever som har mer än 15 procents frånvaro": tells which pupils, not how far. */
        DESCRIPTION,
        /** A date, a year, "efter sex månader". */
        TIME;

        public boolean isLevel() {
            return switch (this) {
                case COUNT, SHARE, DURATION -> true;
                case AGE, SCALE_END, NAME, DESCRIPTION, TIME -> false;
            };
        }
    }
}
