package se.stegvis.benefit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one actor beforehand, as a report prints it: any of yearly income, cost and profit after some years. What is not
 * given follows from the rest where it can.
 *
 * @param profits by number of years
 */
public record Figures(@Nullable BigDecimal incomeYear, @Nullable BigDecimal cost, NavigableMap<Integer, BigDecimal> profits) {

    public Figures {
        profits = new TreeMap<>(profits);
    }

    /** Where what is given says different things: the printed profit after so many years, and what income and cost make it. */
    public record Difference(int years, BigDecimal given, BigDecimal reckoned) {}

    /** The yearly income: given, else from two profits, else from one and the cost. */
    public Optional<BigDecimal> income() {
        if (incomeYear != null) {
            return Optional.of(incomeYear);
        }
        if (profits.size() > 1) {
            int years = profits.lastKey() - profits.firstKey();
            BigDecimal gained = profits.lastEntry().getValue().subtract(profits.firstEntry().getValue());
            return Optional.of(gained.divide(BigDecimal.valueOf(years), MathContext.DECIMAL128));
        }
        if (cost != null && !profits.isEmpty()) {
            return Optional.of(profits.firstEntry()
                    .getValue()
                    .add(cost)
                    .divide(BigDecimal.valueOf(profits.firstKey()), MathContext.DECIMAL128));
        }
        return Optional.empty();
    }

    /** The cost: given, else from the income and the profit after the fewest years. */
    public Optional<BigDecimal> borne() {
        if (cost != null || profits.isEmpty()) {
            return Optional.ofNullable(cost);
        }
        var first = profits.firstEntry();
        return income().map(income -> income.multiply(BigDecimal.valueOf(first.getKey())).subtract(first.getValue()));
    }

    /** Printed profits that are not what income and cost make them; printed figures are rounded, so that small ones are to be expected. */
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        BigDecimal income = income().orElse(null);
        BigDecimal known = borne().orElse(null);
        if (income != null && known != null) {
            Outlook outlook = Outlook.of(income, known);
            profits.forEach((years, given) -> {
                BigDecimal reckoned = outlook.profit(years);
                if (reckoned.subtract(given).abs().compareTo(new BigDecimal("0.0001")) > 0) {
                    differences.add(new Difference(years, given, reckoned));
                }
            });
        }
        return differences;
    }
}
