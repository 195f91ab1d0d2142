package se.stegvis.calculation.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Texts;

/**
 * What a number in the form stands for: how it is written and read, and between which values it lies.
 *
 * @param scale how many times larger it is written than it is: a share is written as per cent
 * @param least as it is written
 * @param most as it is written
 * @param decimals at most, as it is written
 * @param optional whether it may be left empty
 */
record Quantity(int scale, BigDecimal least, BigDecimal most, int decimals, boolean optional) {

    static final Quantity KRONOR = of(1, 0, Kronor.LARGEST.amount().longValueExact(), 2, true);
    static final Quantity PERCENT = of(100, 0, 100, 2, false);
    static final Quantity PERCENT_OR_NONE = of(100, 0, 100, 2, true);
    static final Quantity TAX = of(1, 0, 100, 2, false);
    static final Quantity MONTHS = of(1, 0, 12, 1, false);
    static final Quantity PEOPLE = of(1, 0, 1_000_000, 0, false);
    static final Quantity PARTICIPANTS = of(1, 1, 1_000_000, 0, true);
    static final Quantity AGE = of(1, 0, 120, 0, true);
    static final Quantity TIMES = of(1, 0, 3, 2, true);
    static final Quantity YEARS = of(1, 1, 50, 0, false);
    static final Quantity TARGET = of(1, 1, 600, 0, true);

    private static final int MOST_DECIMALS = 6;
    private static final Pattern TYPED = Pattern.compile("\\d{1,13}(\\.\\d{1,6})?");

    private static Quantity of(int scale, long least, long most, int decimals, boolean optional) {
        return new Quantity(scale, BigDecimal.valueOf(least), BigDecimal.valueOf(most), decimals, optional);
    }

    /** As it stands in the field; empty for none. */
    String write(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        BigDecimal written = value.multiply(BigDecimal.valueOf(scale)).stripTrailingZeros();
        if (written.scale() <= 0) {
            return new Kronor(written).figure();
        }
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Texts.SWEDISH));
        return format.format(written);
    }

    /**
     * What has been typed; null for an empty field.
     *
     * @throws InvalidInputException when it is no such number; the message says between which values it lies
     */
    @Nullable BigDecimal read(String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f]", "")
                .replaceFirst("(?i)(kr|kronor|%|:-)$", "")
                .replace(',', '.');
        if (plain.isEmpty() && optional) {
            return null;
        }
        if (!TYPED.matcher(plain).matches()) {
            throw outside();
        }
        BigDecimal written = new BigDecimal(plain);
        if (written.stripTrailingZeros().scale() > decimals || written.compareTo(least) < 0 || written.compareTo(most) > 0) {
            throw outside();
        }
        return written.divide(BigDecimal.valueOf(scale)).stripTrailingZeros();
    }

    private InvalidInputException outside() {
        return InvalidInputException.at(
                "", decimals == 0 ? "calculation.number.whole" : "calculation.number.between", write(least, scale), write(most, scale));
    }

    private String write(BigDecimal written, int by) {
        return write(written.divide(BigDecimal.valueOf(by), MOST_DECIMALS, RoundingMode.HALF_EVEN));
    }
}
