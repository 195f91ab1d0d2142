package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.NoRulesException;
import se.stegvis.calculation.Calculation;
import se.stegvis.calculation.StepNeeded;
import se.stegvis.calculation.WorkedOut;
import se.stegvis.calculation.Words;
import se.stegvis.shell.Stacking;

/**
 * For an insats without participants of its own (strukturövergripande): how many people, somewhere, must take a typical step for it to
 * have paid for itself.
 */
final class StepsTable extends Composite<Div> {

    StepsTable() {
        getContent().addClassName("ca-stack");
    }

    /** Shows the table where there is a cost and nobody in the groups; nothing otherwise. */
    void show(Calculation calculation) {
        getContent().removeAll();
        BenefitCase asked = calculation.asked();
        boolean structural = asked.groups().stream().allMatch(group -> group.n() == 0);
        getContent().setVisible(structural);
        if (!structural) {
            return;
        }
        Words words = Spoken.by(this);
        getContent().add(new H2(getTranslation("calculation.steps")));
        if (asked.costs().isEmpty()) {
            getContent().add(said("calculation.steps.noCost"));
            return;
        }
        getContent().add(said("calculation.steps.help"));
        try {
            getContent().add(scrolling(table(words, WorkedOut.of(calculation).breakEven())));
        } catch (NoRulesException missing) {
            getContent().add(new Paragraph(words.say(missing.key(), missing.arguments())));
        }
    }

    private Paragraph said(String key) {
        Paragraph said = new Paragraph(getTranslation(key));
        said.addClassName("sv-muted");
        return said;
    }

    private NativeTable table(Words words, List<StepNeeded> all) {
        NativeTable table = new NativeTable();
        table.addClassName("sv-table");
        table.getElement().setAttribute("aria-label", getTranslation("calculation.steps"));
        NativeTableRow head = table.getHead().addRow();
        head.add(heading("col", getTranslation("calculation.steps.step")));
        head.add(amount(heading("col", getTranslation("calculation.steps.value"))));
        if (!all.isEmpty()) {
            all.getFirst().within().forEach(within -> head.add(amount(heading(
                    "col", getTranslation("calculation.steps.within", within.months())))));
        }
        for (StepNeeded needed : all) {
            Group step = needed.step();
            if (step == null) {
                continue;
            }
            NativeTableRow row = table.getBody().addRow();
            row.add(heading("row", words.step(step)));
            row.add(number(words.kronor(needed.value().mean()), words.range(needed.value())));
            needed.within().forEach(within -> row.add(number(
                    within.mean().map(people -> words.number(people, 0)).orElseGet(() -> words.text("none")),
                    getTranslation(
                            "calculation.bar.span",
                            within.fewest().map(people -> words.number(people, 0)).orElseGet(() -> words.text("never")),
                            within.most().map(people -> words.number(people, 0)).orElseGet(() -> words.text("never"))))));
        }
        Stacking.stack(table);
        return table;
    }

    private static Div scrolling(NativeTable table) {
        Div scroll = new Div(table);
        scroll.addClassName("sv-table-scroll");
        return scroll;
    }

    private static NativeTableHeaderCell heading(String scope, String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableHeaderCell amount(NativeTableHeaderCell cell) {
        cell.addClassName("sv-amount");
        return cell;
    }

    private static NativeTableCell number(String value, String span) {
        Div number = new Div(value);
        Div around = new Div(span);
        around.addClassNames("sv-muted", "sv-small");
        NativeTableCell cell = new NativeTableCell();
        cell.add(number, around);
        cell.addClassName("sv-amount");
        return cell;
    }
}
