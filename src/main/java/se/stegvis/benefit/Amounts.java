package se.stegvis.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.YearRules.Unemployment;

/**
 * What livelihoods, fees and subsidies come to by the rules of a year where no amount is given. Kronor a year, exact but for what the
 * rules themselves round; a rule that changes within the year is weighed by its days.
 */
final class Amounts {

    /** Days a year that aktivitetsstöd and a-kassa are paid: five a week in fifty-two weeks. */
    static final BigDecimal PAID_DAYS = BigDecimal.valueOf(260);

    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);
    private static final BigDecimal DAYS_A_MONTH = BigDecimal.valueOf(22);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Study weeks of a year, in periods of four. */
    private static final BigDecimal STUDY_PERIODS = BigDecimal.TEN;

    private static final int DECIMALS = 12;
    private static final List<Assumption> PREVIOUS_WAGE = List.of(Assumption.PREVIOUS_WAGE_MONTH);

    private final YearRules rules;
    private final YearRules.Values values;
    private final Assumptions assumptions;
    private final BigDecimal employerFee;

    Amounts(YearRules rules, Assumptions assumptions) {
        this.rules = rules;
        this.values = rules.values();
        this.assumptions = assumptions;
        this.employerFee = values.employerFee().movePointLeft(2);
    }

    /** An amount with what it rests on. */
    record Reckoned(BigDecimal amount, Status status, List<String> rules, List<Assumption> assumptions) {}

    /** What a livelihood comes to; försörjningsstöd is what other income leaves of the norm. */
    Reckoned of(Support support, @Nullable Integer age, BigDecimal otherNetIncome) {
        BigDecimal given = support.amountYear();
        if (given != null) {
            return new Reckoned(given, Status.GIVEN, List.of(), List.of());
        }
        Reckoned whole = wholeYear(support, age);
        BigDecimal part = whole.amount;
        if (support.months().compareTo(MONTHS) != 0) {
            part = part.multiply(support.months()).divide(MONTHS, DECIMALS, RoundingMode.HALF_EVEN);
        }
        part = part.multiply(support.extent());
        if (support.livelihood() == Livelihood.FORSORJNINGSSTOD) {
            part = part.subtract(otherNetIncome).max(ZERO);
        }
        return new Reckoned(part, whole.status, whole.rules, whole.assumptions);
    }

    private Reckoned wholeYear(Support support, @Nullable Integer age) {
        BigDecimal previous = support.previousWageMonth();
        return switch (support.livelihood()) {
            case SJUKPENNING, REHABILITERINGSPENNING -> fromWage(sickness(wage(previous)), previous, "sicknessBenefit", "priceBase");
            case A_KASSA -> fromWage(unemployment(wage(previous)), previous, "unemploymentBenefit");
            case AKTIVITETSSTOD ->
                previous == null
                        ? reckoned(
                                Dated.overYear(rules.year(), values.activitySupport(), day -> day.multiply(PAID_DAYS)),
                                "activitySupport")
                        : fromWage(unemployment(previous).max(leastActivity()), previous, "unemploymentBenefit", "activitySupport");
            case SJUKERSATTNING -> {
                BigDecimal guarantee = Dated.overYear(
                        rules.year(), values.sicknessGuarantee(), share -> share.multiply(values.priceBase()));
                yield previous == null
                        ? reckoned(guarantee, "sicknessGuarantee", "priceBase")
                        : reckoned(
                                guarantee.max(incomeRelated(previous)),
                                "sicknessGuarantee",
                                "sicknessIncomeRelated",
                                "priceBase");
            }
            case AKTIVITETSERSATTNING -> {
                BigDecimal guarantee = Dated.overYear(
                        rules.year(), values.activityGuarantee(), ages -> atAge(ages, age).multiply(values.priceBase()));
                Reckoned found = previous == null
                        ? reckoned(guarantee, "activityGuarantee", "priceBase")
                        : reckoned(
                                guarantee.max(incomeRelated(previous)),
                                "activityGuarantee",
                                "sicknessIncomeRelated",
                                "priceBase");
                yield age == null
                        ? new Reckoned(found.amount, Status.ASSUMPTION, found.rules, found.assumptions)
                        : found;
            }
            case FORALDRAPENNING -> {
                BigDecimal basic = values.parentalBenefit().basicDay().multiply(DAYS);
                yield previous == null
                        ? reckoned(basic, "parentalBenefit")
                        : reckoned(basic.max(parental(previous)), "parentalBenefit", "sicknessBenefit", "priceBase");
            }
            case FORSORJNINGSSTOD -> {
                Reckoned norm = reckoned(values.socialNorm().multiply(MONTHS), "socialNorm");
                yield new Reckoned(
                        norm.amount.add(assumptions.value(Assumption.HOUSING_MONTH).multiply(MONTHS)),
                        statusOf(Assumption.HOUSING_MONTH).and(norm.status),
                        norm.rules,
                        List.of(Assumption.HOUSING_MONTH));
            }
            case STUDIESTOD -> reckoned(values.studyGrant().multiply(STUDY_PERIODS), "studyGrant");
            case NONE -> new Reckoned(ZERO, Status.VERIFIED, List.of(), List.of());
        };
    }

    private BigDecimal wage(@Nullable BigDecimal previous) {
        return previous == null ? assumptions.value(Assumption.PREVIOUS_WAGE_MONTH) : previous;
    }

    /** Sjukpenning: the day's amount is rounded to the krona, and is paid for every day of the year. */
    private BigDecimal sickness(BigDecimal wageMonth) {
        var rule = values.sicknessBenefit();
        return Dated.overYear(rules.year(), rule.ceilings(), ceiling -> sicknessDay(wageMonth, ceiling).multiply(DAYS));
    }

    private BigDecimal parental(BigDecimal wageMonth) {
        return sicknessDay(wageMonth, values.parentalBenefit().ceiling()).multiply(DAYS);
    }

    private BigDecimal sicknessDay(BigDecimal wageMonth, BigDecimal ceiling) {
        var rule = values.sicknessBenefit();
        BigDecimal income = wageMonth.multiply(MONTHS).min(values.priceBase().multiply(ceiling));
        return income.multiply(rule.factor())
                .divide(HUNDRED, 0, RoundingMode.DOWN)
                .multiply(HUNDRED)
                .multiply(rule.share())
                .divide(DAYS, 0, RoundingMode.HALF_UP);
    }

    private BigDecimal leastActivity() {
        return Dated.overYear(rules.year(), values.activitySupport(), day -> day.multiply(PAID_DAYS));
    }

    /** 260 days: a hundred, a hundred and sixty, each at its rate and ceiling. */
    private BigDecimal unemployment(BigDecimal wageMonth) {
        return Dated.overYear(rules.year(), values.unemployment(), rule -> days(rule, wageMonth));
    }

    private static BigDecimal days(Unemployment rule, BigDecimal wageMonth) {
        BigDecimal most = rule.wageMonthAtMost();
        BigDecimal day = (most == null ? wageMonth : wageMonth.min(most)).divide(DAYS_A_MONTH, DECIMALS, RoundingMode.HALF_EVEN);
        BigDecimal sum = ZERO;
        BigDecimal left = PAID_DAYS;
        for (int i = 0; i < rule.rates().size(); i++) {
            BigDecimal amount = day.multiply(rule.rates().get(i));
            BigDecimal ceiling = i == 0 ? rule.dayFirst() : rule.dayLater();
            BigDecimal paid = left.min(HUNDRED);
            sum = sum.add((ceiling == null ? amount : amount.min(ceiling)).multiply(paid));
            left = left.subtract(paid);
        }
        return sum.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private BigDecimal incomeRelated(BigDecimal wageMonth) {
        var rule = values.sicknessIncomeRelated();
        BigDecimal income = wageMonth.multiply(MONTHS).min(values.priceBase().multiply(rule.ceiling()));
        return Dated.overYear(rules.year(), rule.percents(), percent -> income.multiply(percent.movePointLeft(2)));
    }

    /** The oldest's where the age is unknown or above the last. */
    private static BigDecimal atAge(NavigableMap<Integer, BigDecimal> ages, @Nullable Integer age) {
        Map.Entry<Integer, BigDecimal> step = age == null ? null : ages.ceilingEntry(age);
        return step == null ? ages.lastEntry().getValue() : step.getValue();
    }

    private Reckoned reckoned(BigDecimal amount, String... keys) {
        Status status = Status.VERIFIED;
        for (String key : keys) {
            status = status.and(rules.provenance(key).status());
        }
        return new Reckoned(amount, status, List.of(keys), List.of());
    }

    private Reckoned fromWage(BigDecimal amount, @Nullable BigDecimal previous, String... keys) {
        Reckoned found = reckoned(amount, keys);
        return previous == null
                ? new Reckoned(amount, found.status.and(statusOf(Assumption.PREVIOUS_WAGE_MONTH)), found.rules, PREVIOUS_WAGE)
                : found;
    }

    private Status statusOf(Assumption assumption) {
        return assumptions.range(assumption).given() ? Status.GIVEN : Status.ASSUMPTION;
    }

    /** The wage of a year's work before tax. */
    Reckoned wage(Work work) {
        BigDecimal given = work.wageMonth();
        BigDecimal month = given == null ? assumptions.value(Assumption.WAGE_MONTH) : given;
        BigDecimal amount = month.multiply(work.extent()).multiply(work.months());
        return given == null
                ? new Reckoned(amount, statusOf(Assumption.WAGE_MONTH), List.of(), List.of(Assumption.WAGE_MONTH))
                : new Reckoned(amount, Status.GIVEN, List.of(), List.of());
    }

    /** Employer fees on the wage, with the lower ones of some ages and of a first employee. */
    Reckoned fee(Work work, BigDecimal wageYear, @Nullable Integer age) {
        var first = values.firstEmployeeFee();
        if (work.firstEmployee() && first != null) {
            BigDecimal low = wageYear.min(first.wageMonthAtMost().multiply(work.months()));
            return reckoned(
                    low.multiply(first.rate().movePointLeft(2))
                            .add(wageYear.subtract(low).multiply(employerFee)),
                    "firstEmployeeFee",
                    "employerFee");
        }
        List<YearRules.YouthFee> youth = age == null
                ? List.of()
                : values.youthFees().stream()
                        .filter(rule -> rule.ageFrom() <= age && age <= rule.ageTo())
                        .toList();
        if (youth.isEmpty()) {
            return reckoned(wageYear.multiply(employerFee), "employerFee");
        }
        return reckoned(youthFee(youth, work, wageYear), "youthFee", "employerFee");
    }

    /** Month by month, as if the work were spread evenly over the year; where two rules hold the later one does. */
    private BigDecimal youthFee(List<YearRules.YouthFee> rulesOfAge, Work work, BigDecimal wageYear) {
        if (wageYear.signum() == 0) {
            return ZERO;
        }
        BigDecimal wageMonth = wageYear.divide(work.months(), DECIMALS, RoundingMode.HALF_EVEN);
        BigDecimal fees = ZERO;
        for (int month = 1; month <= MONTHS.intValue(); month++) {
            LocalDate day = LocalDate.of(rules.year(), month, 1);
            YearRules.YouthFee rule = rulesOfAge.stream()
                    .filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.to()))
                    .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later)
                    .orElse(null);
            if (rule == null) {
                fees = fees.add(wageMonth.multiply(employerFee));
                continue;
            }
            BigDecimal most = rule.wageMonthAtMost();
            BigDecimal low = most == null ? wageMonth : wageMonth.min(most);
            fees = fees.add(low.multiply(rule.rate().movePointLeft(2)))
                    .add(wageMonth.subtract(low).multiply(employerFee));
        }
        return fees.multiply(work.months()).divide(MONTHS, DECIMALS, RoundingMode.HALF_EVEN);
    }

    /**
     * The subsidy of a year's work.
     *
     * @throws NoRulesException where the kind does not exist in the year or has no rule and no amount is given
     */
    Reckoned subsidy(WageSubsidy subsidy, Work work, BigDecimal wageYear, BigDecimal fee) {
        BigDecimal given = subsidy.amountYear();
        if (given != null) {
            return new Reckoned(given, Status.GIVEN, List.of(), List.of());
        }
        return switch (subsidy.kind()) {
            case LONEBIDRAG -> {
                BigDecimal share = subsidy.share();
                BigDecimal covered = costUpTo(
                        ceiling(values.subsidyCeiling(), wageYear, work), wageYear, fee);
                Reckoned cost = reckoned(covered, "subsidyCeiling", "employerFee");
                yield share == null
                        ? new Reckoned(
                                covered.multiply(assumptions.value(Assumption.SUBSIDY_SHARE)),
                                cost.status.and(statusOf(Assumption.SUBSIDY_SHARE)),
                                cost.rules,
                                List.of(Assumption.SUBSIDY_SHARE))
                        : new Reckoned(covered.multiply(share), cost.status, cost.rules, List.of());
            }
            case NYSTARTSJOBB -> {
                BigDecimal times = subsidy.share() == null ? BigDecimal.ONE : subsidy.share();
                BigDecimal wage = values.newStartCeiling().isEmpty()
                        ? wageYear
                        : ceiling(values.newStartCeiling(), wageYear, work);
                BigDecimal cost = wageYear.add(fee);
                yield reckoned(wage.multiply(employerFee).multiply(times).min(cost), "newStartCeiling", "employerFee");
            }
            case INTRODUKTIONSJOBB -> {
                var rule = values.introductionJob();
                if (rule == null) {
                    throw NoRulesException.subsidy(subsidy.kind(), rules.year());
                }
                BigDecimal wage = wageYear.min(rule.month().multiply(work.extent()).multiply(work.months()));
                yield reckoned(costUpTo(wage, wageYear, fee).multiply(rule.share()), "introductionJob", "employerFee");
            }
            case EXTRATJANST -> {
                BigDecimal day = values.extraServiceDay();
                if (day == null) {
                    throw NoRulesException.subsidy(subsidy.kind(), rules.year());
                }
                BigDecimal most = day.multiply(PAID_DAYS)
                        .multiply(work.extent())
                        .multiply(work.months())
                        .divide(MONTHS, DECIMALS, RoundingMode.HALF_EVEN);
                yield reckoned(wageYear.add(fee).min(most), "extraServiceDay", "employerFee");
            }
            case OTHER -> throw NoRulesException.subsidy(subsidy.kind(), rules.year());
        };
    }

    /** The year's wage up to a ceiling for full time; for part time the ceiling is the same part. */
    private BigDecimal ceiling(List<Dated<BigDecimal>> ceilings, BigDecimal wageYear, Work work) {
        BigDecimal hours = work.extent().multiply(work.months());
        return wageYear.min(Dated.overYear(rules.year(), ceilings, month -> month.multiply(hours)));
    }

    /** That part of the wage cost which falls on so much of the wage. */
    private static BigDecimal costUpTo(BigDecimal wage, BigDecimal wageYear, BigDecimal fee) {
        if (wageYear.signum() == 0) {
            return ZERO;
        }
        return wage.compareTo(wageYear) == 0
                ? wageYear.add(fee)
                : wage.add(fee.multiply(wage).divide(wageYear, DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** Handling of a livelihood for as much of the year as somebody has it. */
    Reckoned handling(Actor handler, BigDecimal months) {
        Assumption assumption = switch (handler) {
            case MUNICIPALITY -> Assumption.HANDLING_MUNICIPALITY;
            case FK -> Assumption.HANDLING_FK;
            case AF -> Assumption.HANDLING_AF;
            default -> throw new IllegalArgumentException("nobody's handling: " + handler);
        };
        BigDecimal whole = assumptions.value(assumption);
        return new Reckoned(
                months.compareTo(MONTHS) == 0
                        ? whole
                        : whole.multiply(months).divide(MONTHS, DECIMALS, RoundingMode.HALF_EVEN),
                statusOf(assumption),
                List.of(),
                List.of(assumption));
    }

    BigDecimal value(Assumption assumption) {
        return assumptions.value(assumption);
    }

    Status status(Assumption assumption) {
        return statusOf(assumption);
    }
}
