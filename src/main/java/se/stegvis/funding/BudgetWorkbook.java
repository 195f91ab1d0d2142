package se.stegvis.funding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Texts;

/**
 * Writes a budget as a workbook: a sheet one fills in, with sums that follow, and a sheet with the sums as they were when it was
 * fetched. The words are Swedish whoever fetches it, since it goes from hand to hand.
 */
final class BudgetWorkbook {

    static final List<String> HEADINGS = List.of("kind", "costType", "party", "activity", "note");

    private static final List<Integer> WIDTHS = List.of(24, 30, 26, 36, 30);
    private static final String FIGURES = "#,##0";
    private static final String SHADE = "F0F0EC";
    private static final double YEAR_WIDTH = 15;
    private static final double CALCULATION_WIDTH = 60;

    private final ApplicationDraft draft;
    private final Texts texts;
    private final List<Integer> years;

    BudgetWorkbook(ApplicationDraft draft, Texts texts) {
        this.draft = draft;
        this.texts = texts;
        this.years = List.copyOf(BudgetLine.years(draft));
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Stegvis", "1.0")) {
            rows(workbook.newWorksheet(text("funding.file.sheet")));
            sums(workbook.newWorksheet(text("funding.file.sums")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void rows(Worksheet sheet) {
        for (int column = 0; column < HEADINGS.size(); column++) {
            head(sheet, column, text("funding.file." + HEADINGS.get(column)), WIDTHS.get(column));
        }
        int firstYear = HEADINGS.size();
        for (int i = 0; i < years.size(); i++) {
            head(sheet, firstYear + i, years.get(i).toString(), YEAR_WIDTH);
        }
        int sum = firstYear + years.size();
        head(sheet, sum, text("funding.file.sum"), YEAR_WIDTH);
        head(sheet, sum + 1, text("funding.file.calculation"), CALCULATION_WIDTH);
        sheet.freezePane(1, 1);
        int row = 0;
        for (BudgetLine line : BudgetLine.of(draft)) {
            row++;
            line(sheet, row, line, sum);
        }
        totals(sheet, row, sum);
    }

    private void line(Worksheet sheet, int row, BudgetLine line, int sum) {
        sheet.inlineString(row, 0, text("funding.budget.kind." + line.kind()));
        put(sheet, row, 1, line.costType() == null ? "" : texts.get(Texts.SWEDISH, draft.form().cost(line.costType())));
        put(sheet, row, 2, line.party(draft));
        put(sheet, row, 3, line.activityText(draft));
        put(sheet, row, 4, line.note());
        List<String> calculations = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            int year = years.get(i);
            int column = HEADINGS.size() + i;
            sheet.style(row, column).format(FIGURES).set();
            line.row(year).map(BudgetRow::content).ifPresent(content -> {
                sheet.value(row, column, content.amount().amount());
                StaffCost staff = content.staff();
                if (staff != null) {
                    sheet.style(row, column).format(FIGURES).fillColor(SHADE).set();
                    calculations.add(year + ": " + BudgetWords.calculation(texts, Texts.SWEDISH, staff));
                }
            });
        }
        sheet.formula(row, sum, "SUM(" + at(HEADINGS.size(), row) + ":" + at(sum - 1, row) + ")");
        sheet.style(row, sum).format(FIGURES).fillColor(SHADE).set();
        put(sheet, row, sum + 1, String.join("; ", calculations));
    }

    /** Cost, money and what is lacking, reckoned by the spreadsheet as one fills it in. */
    private void totals(Worksheet sheet, int lastLine, int sum) {
        int cost = lastLine + 2;
        int money = cost + 1;
        int lacking = cost + 2;
        total(sheet, cost, "funding.file.total.cost");
        total(sheet, money, "funding.file.total.money");
        total(sheet, lacking, "funding.file.total.lacking");
        for (int column = HEADINGS.size(); column <= sum; column++) {
            sheet.formula(cost, column, sumIf(BudgetKind.COST, column, lastLine));
            sheet.formula(
                    money,
                    column,
                    sumIf(BudgetKind.SOUGHT, column, lastLine)
                            + "+" + sumIf(BudgetKind.CASH, column, lastLine)
                            + "+" + sumIf(BudgetKind.OTHER, column, lastLine));
            sheet.formula(lacking, column, at(column, cost) + "-" + at(column, money));
            for (int row : List.of(cost, money, lacking)) {
                sheet.style(row, column).format(FIGURES).bold().fillColor(SHADE).set();
            }
        }
    }

    private void total(Worksheet sheet, int row, String key) {
        sheet.inlineString(row, 0, text(key));
        sheet.style(row, 0).bold().set();
    }

    private String sumIf(BudgetKind kind, int column, int lastLine) {
        return "SUMIF($A$2:$A$" + (lastLine + 1) + ",\"" + text("funding.budget.kind." + kind) + "\","
                + at(column, 1) + ":" + at(column, lastLine) + ")";
    }

    private void sums(Worksheet sheet) {
        head(sheet, 0, text("funding.file.sums"), WIDTHS.get(0));
        for (int i = 0; i < years.size(); i++) {
            head(sheet, 1 + i, years.get(i).toString(), YEAR_WIDTH);
        }
        head(sheet, 1 + years.size(), text("funding.file.sum"), YEAR_WIDTH);
        BudgetSummary summary = draft.sums();
        int row = 1;
        row = side(sheet, row, text("funding.budget.kind.COST"), summary, BudgetYear::cost);
        row = side(sheet, row, text("funding.budget.kind.SOUGHT"), summary, BudgetYear::sought);
        row = side(sheet, row, text("funding.budget.kind.CASH"), summary, BudgetYear::cash);
        row = side(sheet, row, text("funding.budget.kind.OTHER"), summary, BudgetYear::other);
        row = side(sheet, row, text("funding.file.total.lacking"), summary, BudgetYear::lacking);
        side(sheet, row, text("funding.budget.kind.OWN_TIME"), summary, BudgetYear::ownTime);
    }

    private int side(Worksheet sheet, int row, String name, BudgetSummary summary, Function<BudgetYear, Kronor> side) {
        sheet.inlineString(row, 0, name);
        for (int i = 0; i < years.size(); i++) {
            BudgetYear year = summary.years().getOrDefault(years.get(i), BudgetYear.NOTHING);
            sheet.value(row, 1 + i, side.apply(year).amount());
            sheet.style(row, 1 + i).format(FIGURES).set();
        }
        sheet.value(row, 1 + years.size(), side.apply(summary.total()).amount());
        sheet.style(row, 1 + years.size()).format(FIGURES).bold().set();
        return row + 1;
    }

    private static void head(Worksheet sheet, int column, String words, double width) {
        sheet.inlineString(0, column, words);
        sheet.style(0, column).bold().fillColor(SHADE).set();
        sheet.width(column, width);
    }

    private static void put(Worksheet sheet, int row, int column, String words) {
        if (!words.isEmpty()) {
            sheet.inlineString(row, column, words);
        }
    }

    /** {@code B3} of a column and row counted from 0. */
    private static String at(int column, int row) {
        return letters(column) + (row + 1);
    }

    /** {@code A}, {@code B} … {@code AA} of a column counted from 0. */
    static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    private String text(String key) {
        return texts.get(Texts.SWEDISH, key);
    }
}
