package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.SortedSet;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.BudgetSummary;
import se.stegvis.funding.BudgetYear;

/** Whether each year has as much money as it costs, and by how much it does not; sought amount and cost per participant. */
final class BudgetBalance extends Composite<Div> {

    private final transient FormPage page;

    BudgetBalance(FormPage page) {
        this.page = page;
        getContent().addClassNames("sv-card", "fu-balance");
        getContent().getElement().setAttribute("role", "status");
    }

    void show(BudgetSummary summary, SortedSet<Integer> years) {
        getContent().removeAll();
        getContent().add(new H2(page.text("fundingui.balance")));
        UnorderedList list = new UnorderedList();
        list.addClassName("fu-parties");
        years.forEach(year -> list.add(line(year, summary.years().getOrDefault(year, BudgetYear.NOTHING))));
        getContent().add(list);
        Div figures = new Div(
                figure("fundingui.balance.cost", summary.total().cost().toString()),
                figure("fundingui.balance.sought", summary.total().sought().toString()),
                figure(
                        "fundingui.balance.perParticipant",
                        summary.costPerParticipant()
                                .map(Kronor::toString)
                                .orElseGet(() -> page.text("fundingui.balance.notComputable"))));
        figures.addClassName("fu-figures");
        getContent().add(figures);
        Paragraph how = new Paragraph(
                summary.plannedParticipants() > 0
                        ? page.text("fundingui.balance.how", summary.plannedParticipants())
                        : page.text("fundingui.balance.noParticipants"));
        how.addClassNames("sv-muted", "sv-small");
        getContent().add(how);
    }

    private ListItem line(int year, BudgetYear sums) {
        Kronor lacking = sums.lacking();
        String words;
        if (lacking.isZero()) {
            words = page.text("fundingui.balance.even", year);
        } else if (lacking.isNegative()) {
            words = page.text("fundingui.balance.over", year, Kronor.ZERO.minus(lacking).toString());
        } else {
            words = page.text("fundingui.balance.lacking", year, lacking.toString());
        }
        Span sign = new Span(lacking.isZero() ? "✓" : "!");
        sign.addClassName("fu-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        Div line = new Div(sign, new Span(words));
        line.addClassName("fu-party");
        if (!lacking.isZero() && page.mayEdit()) {
            NativeButton go = new NativeButton(page.text("fundingui.balance.go", year), click -> focus(year));
            go.addClassName("fu-line-button");
            line.add(go);
        }
        return new ListItem(line);
    }

    private void focus(int year) {
        page.find("budget.sokt~" + year).ifPresent(cell -> {
            if (cell instanceof Focusable<?> field) {
                field.focus();
            }
        });
    }

    private Div figure(String key, String value) {
        Span label = new Span(page.text(key));
        label.addClassNames("sv-muted", "sv-small");
        Span amount = new Span(value);
        amount.addClassName("fu-big");
        Div figure = new Div(label, amount);
        figure.addClassName("fu-key");
        return figure;
    }
}
