package se.stegvis.calculation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Assumptions;
import se.stegvis.benefit.BenefitResult;
import se.stegvis.benefit.FlowLine;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Plausibility;
import se.stegvis.benefit.Provenance;
import se.stegvis.benefit.Uncertainty;
import se.stegvis.document.SheetColumn;
import se.stegvis.document.SheetWriter;

/** Writes a calculation as a workbook to go on counting in: exact figures, one sheet for each thing. */
final class CalculationSheets {

    private static final int NARROW = 14;
    private static final int NAME = 30;
    private static final int LONG = 70;

    private final WorkedOut worked;
    private final Words words;
    private final ReportTables tables;

    CalculationSheets(WorkedOut worked, Words words) {
        this.worked = worked;
        this.words = words;
        this.tables = new ReportTables(worked, words);
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(
                bytes,
                words.text("sheet.about"),
                List.of(SheetColumn.text(words.text("column.figure"), NAME), SheetColumn.text(words.text("column.value"), LONG)))) {
            about(sheet);
            actors(sheet);
            years(sheet);
            flows(sheet);
            groups(sheet);
            assumptions(sheet);
            tornado(sheet);
            breakEven(sheet);
            rules(sheet);
            formulas(sheet);
            checks(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook could not be written", e);
        }
        return bytes.toByteArray();
    }

    private void about(SheetWriter sheet) throws IOException {
        Calculation calculation = worked.calculation();
        BenefitResult result = worked.result();
        row(sheet, words.text("fact.title"), ReportPaper.title(calculation, words));
        row(sheet, words.text("fact.about"), calculation.about());
        row(sheet, words.text("fact.model"), ReportPaper.model(result, words));
        row(sheet, words.text("fact.year"), Integer.toString(result.asked().year()));
        row(sheet, words.text("fact.participants"), Long.toString(result.asked().participants()));
        row(sheet, words.text("notEffect.title"), words.text("notEffect"));
        WorkedOut.Target target = worked.target().orElse(null);
        if (target != null) {
            row(
                    sheet,
                    words.text("fact.target", target.months()),
                    words.text(target.reached() ? "target.reached" : "target.missed", words.kronor(target.missing())));
        }
        row(sheet, words.text("figure.EFFICIENCY", 0), result.efficiency().map(words::percent).orElse(words.text("none")));
    }

    private void actors(SheetWriter sheet) throws IOException {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                text("column.actor", NAME),
                number("sheet.incomeLow"),
                number("sheet.income"),
                number("sheet.incomeHigh"),
                number("column.assumed"),
                number("column.cost")));
        for (int horizon : tables.horizons()) {
            Stream.of("sheet.profitLow", "sheet.profit", "sheet.profitHigh")
                    .forEach(key -> columns.add(SheetColumn.number(words.text(key, horizon), NARROW)));
        }
        columns.addAll(List.of(number("sheet.paybackSoonest"), number("sheet.payback"), number("sheet.paybackLatest")));
        sheet.next(words.text("sheet.actors"), columns);
        for (Actor actor : ReportTables.ORDER) {
            ActorFigures figures = worked.of(actor);
            List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                    words.actor(actor),
                    figures.income().low(),
                    figures.income().mean(),
                    figures.income().high(),
                    worked.result().assumed(actor),
                    figures.cost()));
            for (int horizon : tables.horizons()) {
                Uncertainty.Range profit = figures.profit(horizon);
                cells.add(profit == null ? null : profit.low());
                cells.add(profit == null ? null : profit.mean());
                cells.add(profit == null ? null : profit.high());
            }
            ActorFigures.Payback payback = figures.payback();
            cells.add(payback == null ? null : months(payback.soonest()));
            cells.add(payback == null ? null : months(payback.mean()));
            cells.add(payback == null ? null : months(payback.latest()));
            sheet.row(cells);
        }
    }

    /** An empty cell is never: no number says it. */
    private static @Nullable Integer months(OptionalInt months) {
        return months.isPresent() ? months.getAsInt() : null;
    }

    private void years(SheetWriter sheet) throws IOException {
        sheet.next(
                words.text("sheet.years"),
                List.of(
                        text("column.actor", NAME),
                        number("column.year"),
                        number("column.income"),
                        number("column.cost"),
                        number("column.balance"),
                        number("column.balanceLow"),
                        number("column.balanceHigh")));
        for (Actor actor : ReportTables.ORDER) {
            for (var year : Drawings.years(worked.of(actor), worked.calculation().years())) {
                row(
                        sheet,
                        words.actor(actor),
                        year.year(),
                        year.income(),
                        year.cost(),
                        year.balance(),
                        year.low(),
                        year.high());
            }
        }
    }

    private void flows(SheetWriter sheet) throws IOException {
        sheet.next(
                words.text("sheet.flows"),
                List.of(
                        text("column.flow", NAME),
                        text("column.from", NAME),
                        text("column.to", NAME),
                        number("column.before"),
                        number("column.after"),
                        number("column.change"),
                        text("column.status", NAME),
                        text("sheet.assumptions", LONG),
                        text("sheet.rules", LONG)));
        for (FlowLine line : worked.result().lines()) {
            row(
                    sheet,
                    words.flow(line),
                    account(line.from()),
                    account(line.to()),
                    line.before(),
                    line.after(),
                    line.after().subtract(line.before()),
                    words.status(line.status()),
                    String.join("; ", line.assumptions().stream().sorted().map(words::assumption).toList()),
                    String.join("; ", line.rules().stream().sorted().map(words::rule).toList()));
        }
    }

    private String account(@Nullable Actor actor) {
        return actor == null ? words.text("real") : words.actor(actor);
    }

    private void groups(SheetWriter sheet) throws IOException {
        sheet.next(
                words.text("sheet.groups"),
                List.of(
                        number("column.n"),
                        text("column.situationBefore", LONG),
                        text("column.situationAfter", LONG)));
        for (Group group : worked.result().asked().groups()) {
            row(sheet, group.n(), words.situation(group.before()), words.situation(group.after()));
        }
    }

    private void assumptions(SheetWriter sheet) throws IOException {
        sheet.next(
                words.text("sheet.assumptions"),
                List.of(
                        text("column.assumption", NAME),
                        decimal("column.low"),
                        decimal("column.mean"),
                        decimal("column.high"),
                        text("sheet.unit", NARROW),
                        text("column.source", LONG)));
        Assumptions all = worked.result().asked().assumptions();
        for (Assumption assumption : tables.used()) {
            Assumptions.Range range = all.range(assumption);
            row(
                    sheet,
                    words.assumption(assumption),
                    range.low(),
                    range.mean(),
                    range.high(),
                    words.text(assumption.isShare() ? "unit.share" : "unit.kr"),
                    tables.source(assumption, range));
        }
    }

    private void tornado(SheetWriter sheet) throws IOException {
        sheet.next(
                words.text("sheet.tornado"),
                List.of(
                        text("column.assumption", NAME),
                        text("column.actor", NAME),
                        number("column.atLow"),
                        number("column.atHigh"),
                        number("column.width")));
        for (Actor actor : ReportTables.ORDER) {
            for (Uncertainty.Swing swing : Drawings.swings(worked, actor)) {
                row(
                        sheet,
                        words.assumption(swing.assumption()),
                        words.actor(actor),
                        Drawings.of(swing.atLow(), actor),
                        Drawings.of(swing.atHigh(), actor),
                        swing.width(actor));
            }
        }
    }

    private void breakEven(SheetWriter sheet) throws IOException {
        sheet.next(
                words.text("sheet.breakEven"),
                List.of(
                        text("column.step", LONG),
                        number("column.value.year"),
                        number("sheet.months"),
                        number("sheet.fewest"),
                        number("sheet.persons"),
                        number("sheet.most")));
        for (StepNeeded step : worked.breakEven()) {
            for (StepNeeded.Within within : step.within()) {
                row(
                        sheet,
                        tables.name(step),
                        step.value().mean(),
                        within.months(),
                        within.fewest().orElse(null),
                        within.mean().orElse(null),
                        within.most().orElse(null));
            }
        }
    }

    private void rules(SheetWriter sheet) throws IOException {
        sheet.next(
                words.text("sheet.rules"),
                List.of(
                        text("column.rule", NAME),
                        decimal("sheet.number"),
                        text("column.value", LONG),
                        SheetColumn.day(words.text("column.from.date"), NARROW),
                        text("column.status", NAME),
                        text("column.source", LONG)));
        for (String key : tables.rulesUsed()) {
            Provenance rule = tables.rule(key);
            row(
                    sheet,
                    words.rule(key),
                    Words.parsed(rule.value()).orElse(null),
                    words.ruleValue(rule),
                    rule.date(),
                    words.status(rule.status()),
                    tables.sources(rule));
        }
    }

    private void formulas(SheetWriter sheet) throws IOException {
        sheet.next(
                words.text("sheet.formulas"),
                List.of(text("column.figure", NAME), text("formula", LONG)));
        for (ReportPaper.Formula formula : ReportPaper.formulas(worked, words)) {
            row(sheet, formula.of(), formula.text());
        }
    }

    private void checks(SheetWriter sheet) throws IOException {
        sheet.next(
                words.text("sheet.checks"),
                List.of(
                        text("column.check", LONG),
                        text("column.actor", NAME),
                        text("column.holds", NARROW),
                        decimal("sheet.difference")));
        for (Plausibility.Finding finding : worked.findings()) {
            row(
                    sheet,
                    words.text("check." + finding.rule().code()),
                    words.actor(finding.actor()),
                    words.text(finding.holds() ? "holds" : "holds.not"),
                    finding.difference());
        }
    }

    private static void row(SheetWriter sheet, @Nullable Object... cells) throws IOException {
        sheet.row(Arrays.asList(cells));
    }

    private SheetColumn text(String key, int width) {
        return SheetColumn.text(words.text(key), width);
    }

    private SheetColumn number(String key) {
        return SheetColumn.number(words.text(key), NARROW);
    }

    private SheetColumn decimal(String key) {
        return SheetColumn.decimal(words.text(key), NARROW);
    }
}
