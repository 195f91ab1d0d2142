package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.MoneyTrail;
import se.stegvis.funding.Section;
import se.stegvis.goal.GoalId;

/** Where the money goes: each goal with its activities and what they cost a year and in all, and what is not tied together. Advice only. */
final class MoneyTrailPanel extends Composite<Div> {

    private final transient FormPage page;
    private final transient @Nullable Consumer<GoalId> addActivity;

    MoneyTrailPanel(FormPage page) {
        this(page, null);
    }

    /** @param addActivity adds an activity for a goal that has none; null where that is done elsewhere */
    MoneyTrailPanel(FormPage page, @Nullable Consumer<GoalId> addActivity) {
        this.page = page;
        this.addActivity = addActivity;
        getContent().addClassName("fu-group");
    }

    /** A panel that follows what is saved on the page. */
    static MoneyTrailPanel following(FormPage page) {
        MoneyTrailPanel panel = new MoneyTrailPanel(page);
        MoneyTrail first = MoneyTrail.of(page.draft());
        panel.show(first, first.remarks());
        page.afterSave(() -> {
            MoneyTrail now = MoneyTrail.of(page.fresh());
            panel.show(now, now.remarks());
        });
        return panel;
    }

    void show(MoneyTrail trail, List<MoneyTrail.Remark> remarks) {
        getContent().removeAll();
        String title = page.text("fundingui.trail");
        Paragraph help = new Paragraph(page.text("fundingui.trail.help"));
        help.addClassName("sv-muted");
        getContent().add(new H2(title), help);
        if (!trail.isBegun() && addActivity == null) {
            Div empty = new Div(
                    new Paragraph(page.text("fundingui.trail.notBegun")),
                    page.link(Section.IMPLEMENTATION, "", page.text("fundingui.trail.toChain")));
            empty.addClassName("sv-empty");
            getContent().add(empty);
            // What leads nowhere hangs loose whether or not anything is tied to goals and money.
            List<MoneyTrail.Remark> loose = remarks.stream()
                    .filter(remark -> remark.message().key().startsWith("funding.loose."))
                    .toList();
            if (!loose.isEmpty()) {
                getContent().add(advice(loose));
            }
            return;
        }
        getContent().add(Tables.scrolling(page, table(title, trail), title));
        if (trail.isBegun() && !remarks.isEmpty()) {
            getContent().add(advice(remarks));
        }
    }

    private NativeTable table(String title, MoneyTrail trail) {
        NativeTable table = Tables.table(title);
        table.setClassName("sv-table sv-stacking fu-trail");
        NativeTableRow head = Tables.head(table, page.text("fundingui.trail.what"));
        trail.years().forEach(year -> head.add(Tables.columnHead(Integer.toString(year), true)));
        head.add(Tables.columnHead(page.text("fundingui.sum"), true));
        for (MoneyTrail.OfGoal goal : trail.goals()) {
            NativeTableHeaderCell name = line(
                    table,
                    "fu-trail-goal",
                    page.text("fundingui.chain.goal", goal.number()),
                    goal.text(),
                    trail,
                    goal.costs());
            name.getElement().setAttribute("tabindex", "-1");
            page.at(goal.id().toString(), name);
            if (goal.activities().isEmpty()) {
                name.add(withoutActivity(goal));
            }
            goal.activities().forEach(row -> activity(table, trail, row));
        }
        if (!trail.forNoGoal().isEmpty()) {
            line(
                    table,
                    "fu-trail-goal",
                    page.text("fundingui.trail.noGoal"),
                    "",
                    trail,
                    MoneyTrail.Costs.sum(trail.forNoGoal().stream()
                            .map(MoneyTrail.OfActivity::costs)
                            .toList()));
            trail.forNoGoal().forEach(row -> activity(table, trail, row));
        }
        if (!trail.withoutActivity().isNothing()) {
            line(table, "fu-trail-goal", page.text("fundingui.trail.noActivity"), "", trail, trail.withoutActivity());
        }
        line(table, "fu-total", page.text("fundingui.trail.total"), "", trail, trail.total());
        return table;
    }

    private Component withoutActivity(MoneyTrail.OfGoal goal) {
        Span loose = new Span(page.text("fundingui.trail.noActivityYet"));
        loose.addClassName("fu-loose");
        Div words = new Div(loose);
        words.addClassName("fu-trail-loose");
        Consumer<GoalId> add = addActivity;
        if (add != null && page.mayEdit()) {
            Button button = new Button(
                    page.text("fundingui.trail.addActivity", goal.number()), click -> add.accept(goal.id()));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            words.add(button);
        }
        return words;
    }

    private void activity(NativeTable table, MoneyTrail trail, MoneyTrail.OfActivity row) {
        line(
                table,
                "fu-trail-activity",
                page.text("fundingui.chain.row.ACTIVITY", row.number()),
                row.text(),
                trail,
                row.costs());
    }

    private NativeTableHeaderCell line(
            NativeTable table, String look, String name, String text, MoneyTrail trail, MoneyTrail.Costs costs) {
        NativeTableRow row = table.getBody().addRow();
        row.addClassName(look);
        Span label = new Span(name);
        label.addClassName("fu-trail-name");
        NativeTableHeaderCell head = Tables.rowHead(label);
        if (!text.isBlank()) {
            head.add(new Span(" " + text));
        }
        row.add(head);
        trail.years().forEach(year -> row.add(amount(Integer.toString(year), costs.in(year), false)));
        row.add(amount(page.text("fundingui.sum"), costs.total(), true));
        return head;
    }

    /** A year without cost is an empty cell, a sum of nothing says so. */
    private static NativeTableCell amount(String label, Kronor amount, boolean zero) {
        NativeTableCell cell = new NativeTableCell(amount.isZero() && !zero ? "" : amount.figure());
        cell.addClassName("sv-amount");
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }

    private Component advice(List<MoneyTrail.Remark> remarks) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("fu-shortcomings", "fu-loose-list");
        remarks.forEach(remark -> {
            UUID at = remark.at();
            list.add(new ListItem(page.link(remark.section(), at == null ? "" : at.toString(), page.text(remark.message()))));
        });
        Paragraph help = new Paragraph(page.text("fundingui.trail.remarks.help"));
        help.addClassNames("sv-muted", "sv-small");
        Div advice = new Div(new H3(page.text("fundingui.trail.remarks")), list, help);
        advice.addClassNames("sv-advice", "fu-loose-ends");
        return advice;
    }
}
