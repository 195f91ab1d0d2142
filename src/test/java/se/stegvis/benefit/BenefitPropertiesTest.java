package se.stegvis.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.YearRules.MunicipalTax;

/** What holds whatever is asked: identities, and what more of something never does. */
class BenefitPropertiesTest {

    private static final BigDecimal ZERO = BigDecimal.ZERO;
    /** Price base amounts from which the pension fee is paid on all of the income. */
    private static final BigDecimal FEE_BEGINS_AT = new BigDecimal("0.423");
    private static final Rulebook RULES = Rulebook.standard();
    private static final BenefitCalculator CALCULATOR = new BenefitCalculator();

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(Rulebook.FIRST, Rulebook.LAST);
    }

    @Provide
    Arbitrary<Situation> situations() {
        Arbitrary<Support> support = Combinators.combine(
                        Arbitraries.of(Livelihood.values()),
                        kronor(400_000).injectNull(0.5),
                        hundredths(),
                        Arbitraries.integers().between(0, 12),
                        kronor(60_000).injectNull(0.5))
                .as((kind, amount, extent, months, previous) ->
                        new Support(
                        kind, kind == Livelihood.NONE ? null : amount, extent, BigDecimal.valueOf(months), previous));
        Arbitrary<List<BigDecimal>> resources = kronor(300_000).list().ofSize(3);
        return Combinators.combine(
                        support.list().ofMaxSize(3),
                        works().injectNull(0.4),
                        Arbitraries.integers().between(16, 64).injectNull(0.5),
                        resources)
                .as((supports, work, age, used) -> situation(supports, work, age, used));
    }

    private static Situation situation(
            List<Support> supports, @Nullable Work work, @Nullable Integer age, List<BigDecimal> used) {
        return new Situation(supports, work, age, used.get(0), used.get(1), used.get(2), null);
    }

    private static Arbitrary<Work> works() {
        Arbitrary<WageSubsidy> subsidy = Combinators.combine(
                        Arbitraries.of(WageSubsidy.Kind.LONEBIDRAG, WageSubsidy.Kind.NYSTARTSJOBB, WageSubsidy.Kind.OTHER),
                        hundredths().injectNull(0.5),
                        kronor(300_000))
                .as((kind, share, amount) -> new WageSubsidy(kind, share, kind == WageSubsidy.Kind.OTHER ? amount : null));
        return Combinators.combine(
                        kronor(120_000).injectNull(0.2),
                        hundredths(),
                        Arbitraries.integers().between(0, 12),
                        subsidy.injectNull(0.5),
                        Arbitraries.of(true, false))
                .as((wage, extent, months, paid, first) ->
                        new Work(wage, extent, BigDecimal.valueOf(months), paid, first));
    }

    private static Arbitrary<BigDecimal> kronor(int most) {
        return Arbitraries.integers().between(0, most).map(BigDecimal::valueOf);
    }

    private static Arbitrary<BigDecimal> hundredths() {
        return Arbitraries.integers().between(0, 100).map(share -> BigDecimal.valueOf(share, 2));
    }

    private static YearModel model(int year) {
        return new YearModel(RULES.year(year), RULES.nationalRates(year), RULES.assumptions());
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.FIRST)
    void transfers_cancel_in_every_year_of_everybody(@ForAll("years") int year, @ForAll("situations") Situation situation) {
        YearAccount account = model(year).account(situation);

        assertThat(account.balance(Actor.SOCIETY)).isEqualByComparingTo(account.real());
        assertThat(account.balance(Actor.PARTICIPANTS)).isEqualByComparingTo(account.disposable());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_actors_of_a_case_make_society_exactly(
            @ForAll("years") int year,
            @ForAll("situations") Situation before,
            @ForAll("situations") Situation after,
            @ForAll @IntRange(max = 10_000) int n) {
        BenefitResult result = CALCULATOR.calculate(BenefitCase.of(year, List.of(new Group(n, before, after))));

        BigDecimal accounts = Actor.ACCOUNTS.stream().map(result::income).reduce(ZERO, BigDecimal::add);
        assertThat(result.income(Actor.SOCIETY)).isEqualByComparingTo(accounts);
        assertThat(CALCULATOR.incomes(result.asked(), result.asked().assumptions()).get(Actor.SOCIETY))
                .isEqualByComparingTo(accounts);
        assertThat(Plausibility.of(result)).allMatch(Plausibility.Finding::holds);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void twice_as_many_people_make_twice_as_much(
            @ForAll("years") int year,
            @ForAll("situations") Situation before,
            @ForAll("situations") Situation after,
            @ForAll @IntRange(min = 1, max = 10_000) int n) {
        BenefitResult once = CALCULATOR.calculate(BenefitCase.of(year, List.of(new Group(n, before, after))));
        BenefitResult twice = CALCULATOR.calculate(BenefitCase.of(year, List.of(new Group(2L * n, before, after))));
        BenefitResult apart = CALCULATOR.calculate(
                BenefitCase.of(year, List.of(new Group(n, before, after), new Group(n, before, after))));

        for (Actor actor : Actor.values()) {
            assertThat(twice.income(actor)).isEqualByComparingTo(once.income(actor).multiply(BigDecimal.TWO));
            assertThat(apart.income(actor)).isEqualByComparingTo(twice.income(actor));
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void more_wage_never_lowers_societys_income(
            @ForAll("years") int year,
            @ForAll("situations") Situation situation,
            @ForAll @IntRange(max = 100_000) int wage,
            @ForAll @IntRange(max = 50_000) int more) {
        Work work = situation.work() == null ? Work.fullTime(ZERO) : situation.work();
        YearModel model = model(year);

        assertThat(model.account(paid(situation, work, wage + more)).real())
                .isGreaterThanOrEqualTo(model.account(paid(situation, work, wage)).real());
    }

    private static Situation paid(Situation situation, Work work, int wageMonth) {
        return situation.with(
                situation.supports(),
                new Work(BigDecimal.valueOf(wageMonth), work.extent(), work.months(), work.subsidy(), work.firstEmployee()));
    }

    /** Incomes are cut to 100 kr and taxes to the krona, so that it is told over steps of a thousand, save over the notch of the fee. */
    @Property(tries = 2000)
    void tax_rises_with_income_and_never_takes_more_than_the_rise(
            @ForAll("years") int year,
            @ForAll @IntRange(max = 1_500) int thousands,
            @ForAll @IntRange(min = 10, max = 200) int more,
            @ForAll @IntRange(max = 2) int kind,
            @ForAll @IntRange(min = 28, max = 36) int rate) {
        MunicipalTax rates = new MunicipalTax(BigDecimal.valueOf(rate), BigDecimal.valueOf(rate - 11));
        IncomeTax tax = new IncomeTax(RULES.year(year), rates);
        BigDecimal low = BigDecimal.valueOf(thousands * 1000L);
        BigDecimal rise = BigDecimal.valueOf(more * 1000L);
        BigDecimal notch = RULES.year(year).priceBase().multiply(FEE_BEGINS_AT);
        BigDecimal paid = of(tax, kind, low.add(rise)).subtract(of(tax, kind, low));

        assertThat(paid).as("%s from %s by %s", year, low, rise).isGreaterThanOrEqualTo(BigDecimal.valueOf(-5));
        boolean overTheNotch = low.compareTo(notch) < 0 && low.add(rise).compareTo(notch) >= 0;
        if (!overTheNotch) {
            assertThat(paid).as("%s from %s by %s", year, low, rise).isLessThanOrEqualTo(rise);
        }
    }

    private static BigDecimal of(IncomeTax tax, int kind, BigDecimal income) {
        return switch (kind) {
            case 0 -> tax.of(income, ZERO, ZERO).total();
            case 1 -> tax.of(ZERO, income, ZERO).total();
            default -> tax.of(ZERO, ZERO, income).total();
        };
    }

    @Example
    void the_pension_fee_begins_at_once_and_is_the_only_place_where_a_krona_costs_more_than_a_krona() {
        IncomeTax tax = new IncomeTax(RULES.year(2014), RULES.year(2014).nationalTax());

        assertThat(tax.of(BigDecimal.valueOf(18_700), ZERO, ZERO).total()).isEqualByComparingTo("0");
        assertThat(tax.of(BigDecimal.valueOf(18_800), ZERO, ZERO).total()).isEqualByComparingTo("1300");
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void payback_later_than_a_year_goes_with_a_loss_after_the_first_and_only_with_it(
            @ForAll @IntRange(min = -1_000_000, max = 10_000_000) int income,
            @ForAll @IntRange(max = 50_000_000) int cost) {
        Outlook outlook = Outlook.of(BigDecimal.valueOf(income), BigDecimal.valueOf(cost));
        if (income == 0 && cost == 0) {
            return;
        }

        assertThat(outlook.paybackMonths().isEmpty() || outlook.paybackMonths().getAsInt() > 12)
                .isEqualTo(outlook.profit(1).signum() < 0);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_cash_flow_ends_at_the_profit(
            @ForAll @IntRange(min = -1_000_000, max = 10_000_000) int income,
            @ForAll @IntRange(max = 50_000_000) int cost,
            @ForAll @IntRange(max = 90) int drop,
            @ForAll @IntRange(max = 20) int rate,
            @ForAll @IntRange(min = 1, max = 20) int years) {
        Outlook outlook = new Outlook(
                BigDecimal.valueOf(income),
                BigDecimal.valueOf(cost),
                BigDecimal.valueOf(drop, 2),
                BigDecimal.valueOf(drop, 2),
                BigDecimal.valueOf(rate, 2));

        assertThat(outlook.cashFlow(years).getLast().balance()).isEqualByComparingTo(outlook.profit(years));
        if (outlook.paybackMonths().isPresent() && outlook.paybackMonths().getAsInt() > 0) {
            int inYear = (outlook.paybackMonths().getAsInt() + 11) / 12;
            assertThat(outlook.profit(inYear)).isGreaterThanOrEqualTo(ZERO);
        }
    }

    /** Ten thousand equal rows come to ten thousand times one row, to the last decimal. */
    @Example
    void nothing_drifts_however_many_rows_there_are() {
        Situation before = Situation.living(Support.of(Livelihood.A_KASSA));
        Situation after = Situation.working(new Work(
                new BigDecimal("19333.33"), new BigDecimal("0.77"), BigDecimal.valueOf(7), null, false));
        Group[] rows = new Group[10_000];
        Arrays.fill(rows, new Group(1, before, after));
        BenefitResult many = CALCULATOR.calculate(BenefitCase.of(2017, List.of(rows)));
        BenefitResult one = CALCULATOR.calculate(BenefitCase.of(2017, List.of(new Group(1, before, after))));

        for (Actor actor : Actor.values()) {
            assertThat(many.income(actor)).isEqualByComparingTo(one.income(actor).multiply(BigDecimal.valueOf(rows.length)));
        }
    }

    @Example
    void every_value_of_every_year_has_source_date_and_status() {
        List<String> bare = new ArrayList<>();
        for (int year = Rulebook.FIRST; year <= Rulebook.LAST; year++) {
            YearRules rules = RULES.year(year);
            for (String key : rules.keys()) {
                Provenance value = rules.provenance(key);
                if (value.sources().isEmpty()
                        || value.date().getYear() != year
                        || value.sources().stream().anyMatch(source -> RULES.source(source).equals(source))) {
                    bare.add(year + " " + key);
                }
            }
        }
        assertThat(bare).isEmpty();
    }
}
