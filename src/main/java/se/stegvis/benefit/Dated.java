package se.stegvis.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** Something that holds from a day on, until the next of its kind or the end of the year. */
record Dated<T>(LocalDate from, T value) {

    private static final int DECIMALS = 12;

    /**
     * A year's amount of something that changes within the year: each value's yearly amount, weighed by its days.
     *
     * @param values in order; the first of them also holds before its day
     */
    static <T> BigDecimal overYear(int year, List<Dated<T>> values, Function<T, BigDecimal> yearly) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        if (values.size() == 1 && !values.getFirst().from.isAfter(newYear)) {
            return yearly.apply(values.getFirst().value);
        }
        long days = newYear.lengthOfYear();
        BigDecimal weighed = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i++) {
            LocalDate from = i == 0 ? newYear : values.get(i).from;
            LocalDate to = i + 1 < values.size() ? values.get(i + 1).from : newYear.plusYears(1);
            weighed = weighed.add(yearly.apply(values.get(i).value).multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to))));
        }
        return weighed.divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
