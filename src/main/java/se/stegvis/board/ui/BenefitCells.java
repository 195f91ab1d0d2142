package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.board.ComparisonRow;
import se.stegvis.board.ExpectedBenefit;

/** What applications are expected to give, beside each other: when each is paid back, and how many that takes. */
final class BenefitCells {

    private BenefitCells() {}

    static Component of(Component in, Optional<ExpectedBenefit> expected) {
        if (expected.isEmpty()) {
            return small(in.getTranslation("boardui.comparison.benefit.none"));
        }
        return expected.get()
                .reckoned()
                .map(reckoned -> reckoned(in, reckoned))
                .orElseGet(() -> small(in.getTranslation("boardui.comparison.benefit.lack")));
    }

    private static Component reckoned(Component in, ExpectedBenefit.Reckoned reckoned) {
        Div cell = new Div(new Span(in.getTranslation("boardui.comparison.benefit.payback", months(in, reckoned.payback()))));
        cell.addClassName("bo-benefit");
        cell.add(small(in.getTranslation(
                "boardui.comparison.benefit.range", months(in, reckoned.soonest()), months(in, reckoned.latest()))));
        reckoned.needed().ifPresent(needed -> cell.add(small(in.getTranslation(
                "boardui.comparison.benefit.needed",
                needed,
                reckoned.step().map(in::getTranslation).orElse(""),
                reckoned.target()))));
        return cell;
    }

    /** Said where figures of different models stand side by side. */
    static Optional<Component> differ(Component in, List<ComparisonRow> rows) {
        List<ModelStamp> models = rows.stream()
                .flatMap(row -> row.expected().stream())
                .flatMap(expected -> expected.reckoned().stream())
                .map(ExpectedBenefit.Reckoned::model)
                .toList();
        if (ModelStamp.comparable(models)) {
            return Optional.empty();
        }
        Paragraph words = new Paragraph(in.getTranslation("boardui.comparison.benefit.models"));
        words.addClassName("sv-advice");
        return Optional.of(words);
    }

    private static String months(Component in, OptionalInt months) {
        return months.isPresent()
                ? in.getTranslation("boardui.comparison.benefit.months", months.getAsInt())
                : in.getTranslation("boardui.comparison.benefit.never");
    }

    private static Div small(String words) {
        Div line = new Div(words);
        line.addClassNames("sv-muted", "sv-small", "bo-benefit");
        return line;
    }
}
