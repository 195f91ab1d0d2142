package se.stegvis.foundation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money in whole Swedish kronor, excluding VAT unless said otherwise. Never a floating point number.
 *
 * @param amount whole kronor; a fraction is refused rather than rounded in silence
 */
public record Kronor(BigDecimal amount) implements Comparable<Kronor> {

    public static final Kronor ZERO = new Kronor(BigDecimal.ZERO);

    /** The largest amount the product takes in one field: 10 billion kronor, far above any förbund's budget. */
    public static final Kronor LARGEST = Kronor.of(10_000_000_000L);

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final Pattern TYPED = Pattern.compile("-?\\d+([.,]0{1,2})?");

    private static final Pattern WITH_DECIMALS = Pattern.compile("-?\\d{1,15}([.,](\\d{1,2}|\\d{4,10}))?|-?(0|\\d{4,15})[.,]\\d{3}");
    private static final Pattern POINT_GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3}){2,}(,\\d{1,10})?|-?\\d{1,3}\\.\\d{3},\\d{1,10}");
    private static final Pattern COMMA_GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3}){2,}(\\.\\d{1,10})?|-?\\d{1,3},\\d{3}\\.\\d{1,10}");

    public Kronor {
        amount = amount.setScale(0, RoundingMode.UNNECESSARY);
    }

    public static Kronor of(long kronor) {
        return new Kronor(BigDecimal.valueOf(kronor));
    }

    /**
     * Reads an amount as people type it: {@code 1 250 000}, {@code 1250000 kr}, {@code 1 250 000,00}.
     *
     * @return empty when the text is no whole amount
     */
    public static Optional<Kronor> parse(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "")
                .replaceFirst("(?i)(kr|kronor|sek|:-)$", "")
                .replace('\u2212', '-');
        if (!TYPED.matcher(digits).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Kronor(new BigDecimal(digits.replaceFirst("[.,].*$", ""))));
    }

    /**
     * Reads an amount as a spreadsheet gives it, rounded half up to the krona: {@code 1250000,50}, {@code 1 250 000 kr},
     * {@code 1.250.000,00}. What may be thousands or decimals, such as {@code 1,250}, is not guessed.
     *
     * @return empty when the text is no amount
     */
    public static Optional<Kronor> parseRounded(String text) {
        return exact(text).map(Kronor::rounded);
    }

    /** Whether {@link #parseRounded} reads an amount whose öre it rounds away. */
    public static boolean hasFraction(String text) {
        return exact(text).filter(amount -> amount.stripTrailingZeros().scale() > 0).isPresent();
    }

    private static Optional<BigDecimal> exact(String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f']", "")
                .replaceFirst("(?i)^(kr|sek)", "")
                .replaceFirst("(?i)(kr|kronor|sek|:-)$", "")
                .replace('\u2212', '-');
        String plain;
        if (WITH_DECIMALS.matcher(digits).matches()) {
            plain = digits.replace(',', '.');
        } else if (POINT_GROUPED.matcher(digits).matches()) {
            plain = digits.replace(".", "").replace(',', '.');
        } else if (COMMA_GROUPED.matcher(digits).matches()) {
            plain = digits.replace(",", "");
        } else {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }

    /** An amount with öre, rounded half up to the krona. */
    public static Kronor rounded(BigDecimal amount) {
        return new Kronor(amount.setScale(0, RoundingMode.HALF_UP));
    }

    public static Kronor sum(Collection<Kronor> parts) {
        return parts.stream().reduce(ZERO, Kronor::plus);
    }

    public Kronor plus(Kronor other) {
        return new Kronor(amount.add(other.amount));
    }

    public Kronor minus(Kronor other) {
        return new Kronor(amount.subtract(other.amount));
    }

    /** This amount shared by a count, rounded half up to whole kronor; for figures such as cost per participant. */
    public Kronor per(long count) {
        return new Kronor(amount.divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Kronor other) {
        return amount.compareTo(other.amount);
    }

    /** The figure the Swedish way without unit, grouped by no-break spaces: {@code 1 250 000}. */
    public String figure() {
        String digits = amount.abs().toPlainString();
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(NO_BREAK_SPACE);
            }
            grouped.append(digits.charAt(i));
        }
        return (isNegative() ? "\u2212" : "") + grouped;
    }

    /** The amount the Swedish way: {@code 1 250 000 kr}. */
    @Override
    public String toString() {
        return figure() + NO_BREAK_SPACE + "kr";
    }
}
