package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.NoRulesException;
import se.stegvis.benefit.Plausibility;
import se.stegvis.benefit.Uncertainty;
import se.stegvis.calculation.ActorFigures;
import se.stegvis.calculation.Calculation;
import se.stegvis.calculation.Explained;
import se.stegvis.calculation.Figure;
import se.stegvis.calculation.ResultContent;
import se.stegvis.calculation.StepNeeded;
import se.stegvis.calculation.WorkedOut;
import se.stegvis.calculation.Words;
import se.stegvis.document.Table;

/** What a calculation gives, for whom and when: never one bare number, and each opens to what it consists of. */
@StyleSheet("context://calculationreport.css")
public class ResultPanel extends Composite<Div> {

    public ResultPanel() {
        getContent().addClassName("cr-result");
    }

    /** Works the calculation out and shows it in place of what was shown before. */
    public void show(Calculation calculation) {
        getContent().removeAll();
        Words words = Spoken.by(this);
        try {
            show(WorkedOut.of(calculation), words);
        } catch (NoRulesException missing) {
            empty(words.say(missing.key(), missing.arguments()));
        }
    }

    private void show(WorkedOut worked, Words words) {
        if (!worked.isOfPeople()) {
            empty(words.text("nobody"));
            return;
        }
        ResultContent content = new ResultContent(worked, words);
        getContent().add(
                headline(worked, content, words),
                actors(worked, content, words),
                uncertainty(content, words),
                potential(worked, words),
                basis(worked, content, words));
    }

    private void empty(String text) {
        Paragraph none = new Paragraph(text);
        none.addClassName("sv-empty");
        getContent().add(none);
    }

    private Component headline(WorkedOut worked, ResultContent content, Words words) {
        ActorFigures society = worked.of(Actor.SOCIETY);
        BigDecimal income = society.income().mean();
        String key = income.signum() > 0 ? "page.headline" : income.signum() < 0 ? "page.headline.loss" : "page.headline.nothing";
        H3 says = new H3(words.text(key, words.kronor(income.abs())));
        says.addClassName("cr-headline");
        Div figures = new Div();
        figures.addClassName("cr-key-figures");
        figures.add(key(worked, words, words.text("fact.income"), words.kronor(income), between(society.income(), words),
                Figure.of(Figure.Kind.INCOME)));
        if (worked.hasCost()) {
            figures.add(key(worked, words, words.text("fact.cost"), words.kronorOrNone(society.cost()), "", Figure.of(Figure.Kind.COST)));
            for (int years : content.horizons()) {
                Uncertainty.Range profit = society.profit(years);
                if (profit != null) {
                    figures.add(key(worked, words, words.text("fact.profit", years), words.kronor(profit.mean()),
                            between(profit, words), Figure.profit(Actor.SOCIETY, years)));
                    each(figures, worked, words, profit, years);
                }
            }
            ActorFigures.Payback payback = society.payback();
            if (payback != null) {
                figures.add(key(worked, words, words.text("fact.payback"), words.months(payback.mean()),
                        payback.soonest().equals(payback.latest()) ? "" : words.text("page.range.short",
                                words.monthsShort(payback.soonest()), words.monthsShort(payback.latest())),
                        Figure.of(Figure.Kind.PAYBACK)));
            }
        }
        Section card = card(says, figures);
        worked.target().ifPresent(target -> card.add(key(
                worked,
                words,
                words.text("fact.target", target.months()),
                words.text(target.reached() ? "target.reached" : "target.missed", words.kronor(target.missing())),
                "",
                Figure.of(Figure.Kind.TARGET))));
        if (!worked.hasCost()) {
            card.add(muted(words.text("noCost")));
        }
        Paragraph effect = new Paragraph(words.text("notEffect"));
        Div note = new Div(strong(words.text("notEffect.title")), effect);
        note.addClassName("sv-advice");
        card.add(muted(words.text("page.openHint")), note, muted(content.model(words)));
        return card;
    }

    private static void each(Div figures, WorkedOut worked, Words words, Uncertainty.Range profit, int years) {
        BigDecimal participants = BigDecimal.valueOf(worked.result().asked().participants());
        if (participants.signum() > 0 && years == worked.calculation().years()) {
            Figure figure = new Figure(Figure.Kind.PROFIT_PER_PARTICIPANT, Actor.SOCIETY, years);
            figures.add(key(
                    worked,
                    words,
                    words.text("column.person", years),
                    words.kronor(profit.mean().divide(participants, MathContext.DECIMAL64)),
                    between(
                            new Uncertainty.Range(
                                    profit.low().divide(participants, MathContext.DECIMAL64),
                                    profit.mean(),
                                    profit.high().divide(participants, MathContext.DECIMAL64)),
                            words),
                    figure));
        }
    }

    private static Component key(WorkedOut worked, Words words, String label, String figure, String range, Figure asked) {
        Span name = new Span(label);
        name.addClassNames("sv-muted", "sv-small");
        NativeButton open = open(worked, words, label, figure, asked);
        open.addClassName("cr-big");
        Div key = new Div(name, open);
        key.addClassName("cr-key");
        if (!range.isEmpty()) {
            Span between = new Span(range);
            between.addClassNames("sv-muted", "sv-small");
            key.add(between);
        }
        return key;
    }

    /** A figure that opens to what it consists of, which is worked out only then. */
    private static NativeButton open(WorkedOut worked, Words words, String label, String figure, Figure asked) {
        NativeButton open = new NativeButton(
                figure, click -> new ExplainedDialog(Explained.of(worked, asked, words)).open());
        open.addClassName("cr-open");
        open.getElement().setAttribute("aria-label", words.text("page.open", label, figure));
        return open;
    }

    private static String between(Uncertainty.Range range, Words words) {
        String low = words.kronor(range.low());
        String high = words.kronor(range.high());
        return low.equals(high) ? "" : words.text("page.range.short", low, high);
    }

    private static Component actors(WorkedOut worked, ResultContent content, Words words) {
        Section card = card(new H3(words.text("heading.actors")));
        Div pictures = new Div(Blocks.picture(content.actorsChart(), words.text("chart.actors.caption")));
        pictures.addClassName("cr-pictures");
        content.cashFlowChart(Actor.SOCIETY).ifPresent(picture -> pictures.add(Blocks.picture(picture, words.text("chart.cashFlow.caption"))));
        card.add(pictures, table(worked, content, words));
        if (worked.hasCost()) {
            card.add(Blocks.folded(words.text("table.cashFlow", words.actor(Actor.SOCIETY)), content.cashFlow(Actor.SOCIETY)));
        }
        return card;
    }

    /** Every actor's figures, each of which opens. */
    private static Component table(WorkedOut worked, ResultContent content, Words words) {
        NativeTable table = new NativeTable();
        table.addClassNames("sv-table", "cr-table");
        String caption = words.text("table.incomes");
        table.getElement().setAttribute("aria-label", caption);
        NativeTableRow head = table.getHead().addRow();
        head.add(Blocks.columnHead(words.text("column.actor"), false), Blocks.columnHead(words.text("column.income"), true));
        if (worked.hasCost()) {
            head.add(Blocks.columnHead(words.text("column.cost"), true));
            content.horizons().forEach(years -> head.add(Blocks.columnHead(words.text("column.profit", years), true)));
            head.add(Blocks.columnHead(words.text("column.payback"), true));
        }
        for (Actor actor : ResultContent.actors()) {
            NativeTableRow row = table.getBody().addRow();
            if (actor == Actor.SOCIETY) {
                row.addClassName("cr-sum");
            }
            row.add(Blocks.rowHead(content.name(actor)));
            ActorFigures figures = worked.of(actor);
            row.add(Blocks.cell(figure(worked, words, figures.income(), Figure.of(Figure.Kind.INCOME, actor)), true));
            if (worked.hasCost()) {
                row.add(Blocks.cell(
                        open(worked, words, label(words, actor, Figure.of(Figure.Kind.COST, actor)), words.kronorOrNone(figures.cost()),
                                Figure.of(Figure.Kind.COST, actor)),
                        true));
                content.horizons().forEach(years -> row.add(Blocks.cell(
                        figure(worked, words, figures.profit(years), Figure.profit(actor, years)), true)));
                Figure payback = Figure.of(Figure.Kind.PAYBACK, actor);
                row.add(Blocks.cell(payback(worked, content, words, payback), true));
            }
        }
        return Blocks.scrolling(table, caption);
    }

    private static Component payback(WorkedOut worked, ResultContent content, Words words, Figure asked) {
        ActorFigures.Payback payback = worked.of(asked.actor()).payback();
        String written = content.payback(asked.actor());
        Div both = new Div(open(worked, words, label(words, asked.actor(), asked), written, asked));
        if (payback != null && !written.equals(words.text("none")) && !payback.soonest().equals(payback.latest())) {
            both.add(range(words.text("page.range.short",
                    words.monthsShort(payback.soonest()), words.monthsShort(payback.latest()))));
        }
        return both;
    }

    private static Component figure(WorkedOut worked, Words words, Uncertainty.@Nullable Range range, Figure asked) {
        if (range == null) {
            return new Span(words.text("none"));
        }
        Div both = new Div(open(worked, words, label(words, asked.actor(), asked), words.kronor(range.mean()), asked));
        String between = between(range, words);
        if (!between.isEmpty()) {
            both.add(range(between));
        }
        return both;
    }

    private static Component range(String text) {
        Paragraph between = new Paragraph(text);
        between.addClassNames("sv-muted", "sv-small");
        return between;
    }

    private static String label(Words words, Actor actor, Figure asked) {
        return words.text("explained", words.actor(actor), words.text("figure." + asked.kind(), asked.years()));
    }

    private static Component uncertainty(ResultContent content, Words words) {
        Section card = card(new H3(words.text("heading.uncertainty")), muted(words.say("benefit.formula.range")));
        content.tornadoChart(Actor.SOCIETY)
                .ifPresentOrElse(
                        picture -> {
                            card.add(Blocks.picture(picture, words.text("chart.tornado.caption")));
                            Table table = content.tornado(Actor.SOCIETY);
                            card.add(Blocks.folded(words.text("page.table"), table));
                        },
                        () -> card.add(new Paragraph(words.text("nothingVaries"))));
        return card;
    }

    private static Component potential(WorkedOut worked, Words words) {
        Div figures = new Div();
        figures.addClassName("cr-key-figures");
        for (Figure.Kind kind : List.of(Figure.Kind.POTENTIAL, Figure.Kind.EFFICIENCY, Figure.Kind.INDIRECT_TAX)) {
            String label = words.text("figure." + kind, 0);
            String figure =
                    switch (kind) {
                        case EFFICIENCY -> worked.result().efficiency().map(words::percent).orElse(words.text("none"));
                        case INDIRECT_TAX -> words.kronor(worked.result().indirectTax());
                        default -> words.kronor(worked.result().potential());
                    };
            figures.add(key(worked, words, label, figure, "", Figure.of(kind)));
        }
        Section card = card(new H3(words.text("heading.potential")), figures);
        List<StepNeeded> steps = worked.breakEven();
        if (!steps.isEmpty()) {
            card.add(
                    new H3(words.text("heading.breakEven")),
                    muted(words.text("workings.breakEven")),
                    Blocks.framed(new ResultContent(worked, words).breakEven(steps)),
                    key(worked, words, words.text("formula.breakEven"), words.people(steps.getFirst().within().getLast()), "",
                            Figure.of(Figure.Kind.BREAK_EVEN)));
        }
        return card;
    }

    private static Component basis(WorkedOut worked, ResultContent content, Words words) {
        long broken = worked.findings().stream().filter(finding -> !finding.holds()).map(Plausibility.Finding::rule).distinct().count();
        long all = worked.findings().stream().map(Plausibility.Finding::rule).distinct().count();
        Paragraph says = new Paragraph(
                broken == 0 ? words.text("page.checks.good", all) : words.text("page.checks.bad", broken, all));
        says.addClassName(broken == 0 ? "cr-checks" : "sv-advice");
        return card(
                new H3(words.text("heading.basis")),
                says,
                Blocks.folded(words.text("page.show.checks"), content.findings()),
                Blocks.folded(words.text("page.show.basis"), content.assumptions()),
                Blocks.folded(words.text("page.show.flows"), content.flows()));
    }

    private static Section card(Component... parts) {
        Section card = new Section(parts);
        card.addClassNames("sv-card", "cr-card");
        return card;
    }

    private static Paragraph muted(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassNames("sv-muted", "sv-small");
        return words;
    }

    private static Span strong(String text) {
        Span words = new Span(text);
        words.addClassName("sv-strong");
        return words;
    }
}
