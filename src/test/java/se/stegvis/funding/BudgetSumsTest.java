package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.document.Block;
import se.stegvis.document.Paper;
import se.stegvis.document.Table;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Texts;

/** What holds for any budget: five years, ten cost types and four parties, with figures drawn by chance from seeds that stay the same. */
class BudgetSumsTest {

    private static final Texts TEXTS = Texts.of("funding");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_year_is_the_sum_of_its_rows_and_all_years_that_of_the_years(long seed) {
        MadeUpBudget budget = new MadeUpBudget(seed);
        BudgetSummary sums = budget.draft().sums();
        for (int year : MadeUpBudget.YEARS) {
            assertThat(of(sums, year).cost().amount()).isEqualTo(plainSum(budget, BudgetKind.COST, year));
            assertThat(of(sums, year).financing().amount())
                    .isEqualTo(plainSum(budget, BudgetKind.SOUGHT, year)
                            .add(plainSum(budget, BudgetKind.CASH, year))
                            .add(plainSum(budget, BudgetKind.OTHER, year)));
            assertThat(of(sums, year).ownTime().amount()).isEqualTo(plainSum(budget, BudgetKind.OWN_TIME, year));
        }
        assertThat(sums.total().lacking())
                .isEqualTo(Kronor.sum(sums.years().values().stream().map(BudgetYear::lacking).toList()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_lines_of_the_page_hold_every_row_once_and_come_to_the_same(long seed) {
        ApplicationDraft draft = new MadeUpBudget(seed).draft();
        List<BudgetLine> lines = BudgetLine.of(draft);
        List<BudgetRow> placed = lines.stream().flatMap(line -> line.rows().values().stream()).toList();
        assertThat(placed).containsExactlyInAnyOrderElementsOf(draft.budget());
        assertThat(lines.stream().map(BudgetLine::name)).doesNotHaveDuplicates();
        assertThat(sumOf(lines, BudgetKind.COST)).isEqualTo(draft.sums().total().cost());
        assertThat(sumOf(lines, BudgetKind.OWN_TIME)).isEqualTo(draft.sums().total().ownTime());
        assertThat(sumOf(lines, BudgetKind.SOUGHT).plus(sumOf(lines, BudgetKind.CASH)).plus(sumOf(lines, BudgetKind.OTHER)))
                .isEqualTo(draft.sums().total().financing());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_paper_comes_to_the_same_in_every_table(long seed) {
        MadeUpBudget budget = new MadeUpBudget(seed);
        BudgetSummary sums = budget.draft().sums();
        Paper.Builder paper = Paper.titled("Budget");
        new PaperRows(budget.snapshot(), budget.draft().form(), TEXTS).budget(paper);
        List<Table> tables = paper.build().blocks().stream()
                .filter(Block.TableBlock.class::isInstance)
                .map(block -> ((Block.TableBlock) block).table())
                .toList();
        assertThat(tables).extracting(Table::caption).hasSizeGreaterThanOrEqualTo(5);
        for (Table table : tables) {
            Function<BudgetYear, Kronor> side = table.caption().startsWith("Kostnader")
                    ? BudgetYear::cost
                    : table.caption().contains("egen tid") ? BudgetYear::ownTime : BudgetYear::financing;
            for (int column = 1; column < table.columns().size(); column++) {
                int at = column;
                Kronor added = Kronor.sum(table.rows().stream().map(row -> read(row.get(at))).toList());
                Kronor expected = column <= MadeUpBudget.YEARS.size()
                        ? side.apply(of(sums, MadeUpBudget.YEARS.get(column - 1)))
                        : side.apply(sums.total());
                assertThat(added).as(table.caption()).isEqualTo(expected);
                assertThat(read(table.sum().get(at))).as(table.caption()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_workbook_says_the_same_and_reading_it_back_changes_nothing(long seed) {
        MadeUpBudget budget = new MadeUpBudget(seed);
        ApplicationDraft draft = budget.draft();
        byte[] workbook = new BudgetWorkbook(draft, TEXTS).bytes();
        BudgetFile back = new BudgetFileReader(draft, Set.of(), TEXTS).read(workbook);
        assertThat(back.faults()).isEmpty();
        assertThat(back.cells()).isEmpty();
        // Read into an application without a budget, every amount that is not nothing comes, and the sums are the same.
        BudgetFile anew = new BudgetFileReader(budget.draft(List.of()), Set.of(), TEXTS).read(workbook);
        assertThat(anew.faults()).isEmpty();
        List<BudgetContent> read = anew.changes().stream().map(BudgetChange::content).toList();
        assertThat(BudgetSummary.of(read, 57)).isEqualTo(draft.sums());
        assertThat(Workbooks.sums(workbook, "Summor i Stegvis").get("Kostnad"))
                .isEqualTo(row(draft.sums(), BudgetYear::cost));
        assertThat(Workbooks.sums(workbook, "Summor i Stegvis").get("Saknas"))
                .isEqualTo(row(draft.sums(), BudgetYear::lacking));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_computed_salary_is_rounded_half_up_to_the_krona_and_never_further_off(long seed) {
        MadeUpBudget budget = new MadeUpBudget(seed);
        for (int i = 0; i < 50; i++) {
            StaffCost staff = budget.staff();
            BigDecimal exact = staff.share().movePointLeft(2)
                    .multiply(staff.monthly().amount())
                    .multiply(staff.months())
                    .multiply(BigDecimal.ONE.add(staff.fees().movePointLeft(2)));
            assertThat(staff.amount().amount()).isEqualTo(exact.setScale(0, RoundingMode.HALF_UP));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pasted_amounts_are_read_as_spreadsheets_write_them(long seed) {
        for (MadeUpBudget.Pasted pasted : new MadeUpBudget(seed).block(100)) {
            assertThat(Kronor.parseRounded(pasted.text()).orElse(null)).as(pasted.text()).isEqualTo(pasted.amount());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void storing_a_grid_cell_by_cell_gives_the_sums_of_the_grid(long seed) {
        MadeUpBudget budget = new MadeUpBudget(seed);
        ApplicationDraft draft = budget.draft();
        SplittableRandom random = new SplittableRandom(seed);
        Map<Integer, Kronor> expected = new TreeMap<>();
        List<BudgetContent> after = new ArrayList<>();
        for (BudgetLine line : BudgetLine.of(draft)) {
            for (int year : MadeUpBudget.YEARS) {
                BudgetRow row = line.row(year).orElse(null);
                Kronor amount = random.nextBoolean() ? Kronor.of(random.nextInt(1_000_000)) : null;
                BudgetContent now = line.change(year, row, amount)
                        .map(BudgetChange::content)
                        .orElse(row == null || (amount == null && !line.isExtra()) ? null : row.content());
                if (now != null) {
                    after.add(now);
                }
                if (line.kind() == BudgetKind.COST && amount != null) {
                    expected.merge(year, amount, Kronor::plus);
                }
            }
        }
        BudgetSummary sums = BudgetSummary.of(after, 0);
        expected.forEach((year, cost) -> assertThat(of(sums, year).cost()).isEqualTo(cost));
    }

    @Test
    void half_a_post_for_half_a_year_with_social_fees_is_what_the_law_makes_it() {
        StaffCost staff = new StaffCost(
                new BigDecimal("50"), Kronor.of(42_000), new BigDecimal("6"), new BigDecimal("31.42"));
        assertThat(staff.amount()).isEqualTo(Kronor.of(165_589));
        assertThat(BudgetWords.calculation(TEXTS, Texts.SWEDISH, staff).replace('\u00a0', ' '))
                .isEqualTo("50 % × 42 000 kr × 6 mån + 31,42 % avgifter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,250", "1.250", "tolv", "1 2 3 x", "12:-:-", "=1+1", "1e5", ""})
    void what_is_no_amount_or_may_be_two_is_not_guessed(String text) {
        assertThat(Kronor.parseRounded(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_no_amount_is_not_made_one(long seed) {
        MadeUpBudget budget = new MadeUpBudget(seed);
        for (int i = 0; i < 20; i++) {
            String text = budget.noAmount();
            assertThat(Kronor.parseRounded(text).filter(amount -> !amount.isNegative() && amount.compareTo(Kronor.LARGEST) <= 0))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void ore_are_said_to_be_rounded_only_where_there_are_any() {
        assertThat(List.of("1.250.300", "1250,00", "1 250 300", "1.250,00", "1,250,300.0", "12", "mycket", ""))
                .noneMatch(Kronor::hasFraction);
        assertThat(List.of("1.250,50", "1250.5", "70000,50", "-3,01", "1,250,300.49")).allMatch(Kronor::hasFraction);
    }

    private static BigDecimal plainSum(MadeUpBudget budget, BudgetKind kind, int year) {
        return budget.contents().stream()
                .filter(row -> row.kind() == kind && row.year() == year)
                .map(row -> row.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Kronor sumOf(List<BudgetLine> lines, BudgetKind kind) {
        return Kronor.sum(lines.stream().filter(line -> line.kind() == kind).map(BudgetLine::sum).toList());
    }

    private static List<Kronor> row(BudgetSummary sums, Function<BudgetYear, Kronor> side) {
        List<Kronor> row = new ArrayList<>();
        MadeUpBudget.YEARS.forEach(year -> row.add(side.apply(of(sums, year))));
        row.add(side.apply(sums.total()));
        return row;
    }

    private static BudgetYear of(BudgetSummary sums, int year) {
        return sums.years().getOrDefault(year, BudgetYear.NOTHING);
    }

    private static Kronor read(String amount) {
        return Kronor.parse(amount).orElseThrow();
    }
}
