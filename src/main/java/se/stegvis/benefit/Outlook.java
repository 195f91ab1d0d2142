package se.stegvis.benefit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a cost and a yearly income come to over the years, of one actor or of all. Undiscounted and lasting unless said otherwise:
 * {@code profit(T) = T × income − cost}.
 *
 * @param incomeYear of the first year, kronor (or whatever the cost is counted in)
 * @param cost borne before the first income comes
 * @param deadweight share of the income that would have come anyway, 0 to 1
 * @param dropOff share that is lost each year after the first, 0 to 1
 * @param discountRate by which later years' income is worth less, 0 to 1
 */
public record Outlook(
        BigDecimal incomeYear, BigDecimal cost, BigDecimal deadweight, BigDecimal dropOff, BigDecimal discountRate) {

    /** A payback later than this many years counts as never. */
    public static final int LONGEST_YEARS = 200;

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int DECIMALS = 12;

    /** Undiscounted and lasting. */
    public static Outlook of(BigDecimal incomeYear, BigDecimal cost) {
        return new Outlook(incomeYear, cost, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /**
     * One year of it.
     *
     * @param year 1 for the first
     * @param income that comes during it
     * @param cost of that year: all of it in the first
     * @param balance of all years so far
     */
    public record Year(int year, BigDecimal income, BigDecimal cost, BigDecimal balance) {}

    private boolean lasts() {
        return dropOff.signum() == 0 && discountRate.signum() == 0;
    }

    private BigDecimal effectiveIncome() {
        return deadweight.signum() == 0 ? incomeYear : incomeYear.multiply(BigDecimal.ONE.subtract(deadweight));
    }

    /** Income of a year, 1 for the first. */
    public BigDecimal income(int year) {
        BigDecimal income = effectiveIncome();
        if (lasts()) {
            return income;
        }
        return income.multiply(BigDecimal.ONE.subtract(dropOff).pow(year - 1))
                .divide(BigDecimal.ONE.add(discountRate).pow(year - 1), DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Lönsamhet after so many years. */
    public BigDecimal profit(int years) {
        if (lasts()) {
            return effectiveIncome().multiply(BigDecimal.valueOf(years)).subtract(cost);
        }
        BigDecimal sum = cost.negate();
        for (int year = 1; year <= years; year++) {
            sum = sum.add(income(year));
        }
        return sum;
    }

    /** Each year's income and what has come back so far; all cost stands in the first. */
    public List<Year> cashFlow(int years) {
        List<Year> flow = new ArrayList<>();
        BigDecimal balance = BigDecimal.ZERO;
        for (int year = 1; year <= years; year++) {
            BigDecimal spent = year == 1 ? cost : BigDecimal.ZERO;
            balance = balance.add(income(year)).subtract(spent);
            flow.add(new Year(year, income(year), spent, balance));
        }
        return flow;
    }

    /**
     * Whole months until the income has paid the cost: {@code ceil(12 × cost / income)}. Where income falls off or is discounted it is
     * paid evenly within each year.
     *
     * @return empty where it never does: where there is no income, or not enough in {@value #LONGEST_YEARS} years
     */
    public OptionalInt paybackMonths() {
        BigDecimal income = effectiveIncome();
        if (income.signum() <= 0) {
            return OptionalInt.empty();
        }
        if (cost.signum() <= 0) {
            return OptionalInt.of(0);
        }
        if (lasts()) {
            return months(cost, income, 0);
        }
        BigDecimal left = cost;
        for (int year = 1; year <= LONGEST_YEARS; year++) {
            BigDecimal ofYear = income(year);
            if (ofYear.signum() > 0 && ofYear.compareTo(left) >= 0) {
                return months(left, ofYear, year - 1);
            }
            left = left.subtract(ofYear);
        }
        return OptionalInt.empty();
    }

    /** How many first years' income so many months come to; counted evenly within a year. */
    public BigDecimal firstYears(int months) {
        if (lasts()) {
            return BigDecimal.valueOf(months).divide(MONTHS, MathContext.DECIMAL128);
        }
        Outlook one = new Outlook(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, dropOff, discountRate);
        int whole = months / MONTHS.intValue();
        BigDecimal rest = one.income(whole + 1)
                .multiply(BigDecimal.valueOf(months % MONTHS.intValue()))
                .divide(MONTHS, MathContext.DECIMAL128);
        return one.profit(whole).add(rest);
    }

    /** The first year's income that pays the cost in so many months, later years falling off and discounted as here. */
    public BigDecimal incomeNeeded(int months) {
        return lasts()
                ? cost.multiply(MONTHS).divide(BigDecimal.valueOf(months), MathContext.DECIMAL128)
                : cost.divide(firstYears(months), MathContext.DECIMAL128);
    }

    private static OptionalInt months(BigDecimal cost, BigDecimal income, int yearsBefore) {
        BigDecimal months = cost.multiply(MONTHS).divide(income, 0, RoundingMode.CEILING).add(MONTHS.multiply(BigDecimal.valueOf(yearsBefore)));
        return months.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ? OptionalInt.empty() : OptionalInt.of(months.intValueExact());
    }
}
