package se.stegvis.benefit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream of money or of real resources during a year, of one person, in kronor.
 *
 * @param from whose account it leaves; null where something real comes into being
 * @param to whose account it reaches; null where something real is used up
 * @param amount never negative, save what the state has left of a tax when its credits are larger
 * @param livelihood which, for a livelihood; else null
 * @param rules the values of the year's file it rests on
 * @param assumptions what it rests on besides
 */
public record Flow(
        Kind kind,
        @Nullable Actor from,
        @Nullable Actor to,
        BigDecimal amount,
        @Nullable Livelihood livelihood,
        Status status,
        List<String> rules,
        List<Assumption> assumptions) {

    /** What flows. */
    public enum Kind {
        /** What is produced: real. */
        PRODUCTION("production"),
        WAGE("wage"),
        EMPLOYER_FEE("employerFee"),
        SUBSIDY("subsidy"),
        LIVELIHOOD("livelihood"),
        MUNICIPAL_TAX("municipalTax"),
        REGIONAL_TAX("regionalTax"),
        /** State tax and fees less the credits. */
        STATE_TAX("stateTax"),
        /** Staff and time used: real. */
        HANDLING("handling"),
        /** Real. */
        CARE("care"),
        /** Real. */
        MEDICINE("medicine"),
        /** Real. */
        MUNICIPAL_SERVICES("municipalServices");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word for it in files and in texts' keys. */
        public String code() {
            return code;
        }
    }

    /** Whether it only moves money from one account to another. */
    public boolean isTransfer() {
        return from != null && to != null;
    }

    /** What it adds to an account. */
    public BigDecimal to(Actor actor) {
        if (actor == to) {
            return actor == from ? BigDecimal.ZERO : amount;
        }
        return actor == from ? amount.negate() : BigDecimal.ZERO;
    }

    /** What it adds to all accounts together: nothing, for a transfer. */
    public BigDecimal real() {
        if (isTransfer()) {
            return BigDecimal.ZERO;
        }
        return to != null ? amount : amount.negate();
    }
}
