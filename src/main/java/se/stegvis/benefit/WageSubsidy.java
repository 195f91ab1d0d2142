package se.stegvis.benefit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Arbetsförmedlingen pays an employer for somebody's wage.
 *
 * @param kind which support
 * @param share of lönebidrag: the part of the wage cost up to the ceiling, 0 to 1; null for the assumption. Of nystartsjobb: how many
 *     times the employer fee; null for once. Not used of the others
 * @param amountYear kronor a year where it is known; else null and reckoned by the rules of the year
 */
public record WageSubsidy(Kind kind, @Nullable BigDecimal share, @Nullable BigDecimal amountYear) {

    public WageSubsidy {
        BigDecimal most = kind == Kind.NYSTARTSJOBB ? BigDecimal.valueOf(3) : BigDecimal.ONE;
        if (share != null && (share.signum() < 0 || share.compareTo(most) > 0)) {
            throw new IllegalArgumentException("share of a subsidy: " + share);
        }
        if (amountYear != null && amountYear.signum() < 0) {
            throw new IllegalArgumentException("a subsidy below nothing: " + amountYear);
        }
    }

    /** The supports that have rules. Of others the amount is given. */
    public enum Kind {
        /** Also skyddat arbete (OSA), trygghetsanställning and utvecklingsanställning, with the same ceiling. */
        LONEBIDRAG("lönebidrag"),
        NYSTARTSJOBB("nystartsjobb"),
        INTRODUKTIONSJOBB("introduktionsjobb"),
        EXTRATJANST("extratjänst"),
        OTHER("annat");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static Optional<Kind> spelt(String word) {
            String plain = word.replace('ö', 'o').replace('ä', 'a');
            return Arrays.stream(values())
                    .filter(kind -> kind.word.replace('ö', 'o').replace('ä', 'a').equals(plain))
                    .findFirst();
        }
    }
}
