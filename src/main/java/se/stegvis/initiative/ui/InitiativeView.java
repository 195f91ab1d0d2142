package se.stegvis.initiative.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.Kronor;
import se.stegvis.goal.Goal;
import se.stegvis.goal.MeasuringPoint;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.Initiative.InitiativeGoal;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.initiative.InitiativePanel;
import se.stegvis.initiative.InitiativeService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

/** One insats: what was decided, what it promised, and what other modules know of it. */
@PermitAll
@Route(value = "insatser/:initiative", layout = MainLayout.class)
public class InitiativeView extends AssociationView {

    /** Name of the route parameter that says which insats. */
    public static final String INITIATIVE = "initiative";

    private final transient InitiativeService initiatives;
    private final transient List<InitiativePanel> panels;
    private String name = "";

    public InitiativeView(
            AssociationService associations, InitiativeService initiatives, ObjectProvider<InitiativePanel> panels) {
        super(associations);
        this.initiatives = initiatives;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(InitiativePanel::order))
                .toList();
    }

    @Override
    protected String title() {
        return name;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        Initiative initiative = initiatives.open(
                InitiativeId.of(parameters.get(INITIATIVE).orElse("")));
        name = initiative.name();
        Paragraph facts = new Paragraph(initiative.leadName() + " · " + period(this, initiative));
        facts.addClassName("sv-muted");
        Div head = new Div(new H1(name), facts);
        getContent().add(head, decision(initiative), goals(initiative));
        panels.forEach(panel -> getContent().add(panel.show(initiative, entered)));
    }

    static String period(Component in, Initiative initiative) {
        return initiative.end() == null
                ? in.getTranslation("initiative.period.open", initiative.start().toString())
                : in.getTranslation(
                        "initiative.period", initiative.start().toString(), initiative.end().toString());
    }

    private Component decision(Initiative initiative) {
        Section card = card("initiative.amounts");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("sv-facts");
        fact(facts, "initiative.decision", initiative.decision());
        fact(facts, "initiative.conditions", initiative.conditions());
        initiative.continuations().forEach(more -> {
            fact(facts, "initiative.continued", more.decision());
            if (!more.conditions().isBlank()) {
                fact(facts, "initiative.conditions", more.conditions());
            }
        });
        card.add(facts);
        initiative.application().ifPresent(application -> card.add(new Anchor(
                "f/" + membership().association().slug() + "/ansokningar/" + application,
                getTranslation("initiative.application.open"))));
        if (!initiative.granted().isEmpty()) {
            card.add(amounts(initiative));
        }
        return card;
    }

    private Component amounts(Initiative initiative) {
        NativeTable table = new NativeTable();
        table.addClassName("sv-table");
        table.setCaptionText(getTranslation("initiative.amounts.caption"));
        table.getHead()
                .add(row(header("initiative.amounts.year", false), header("initiative.amounts.amount", true)));
        NativeTableBody body = table.getBody();
        initiative.granted().forEach((year, amount) -> body.add(row(new NativeTableCell(year.toString()), amount(amount))));
        table.getFoot()
                .add(row(
                        new NativeTableCell(getTranslation("initiative.amounts.sum")),
                        amount(Kronor.sum(initiative.granted().values()))));
        return table;
    }

    private Component goals(Initiative initiative) {
        Section card = card("initiative.goals");
        if (initiative.goals().isEmpty()) {
            card.add(new Paragraph(getTranslation("initiative.goals.none")));
        }
        for (InitiativeGoal promised : initiative.goals()) {
            Goal goal = promised.goal();
            H3 text = new H3(goal.text());
            DescriptionList facts = new DescriptionList();
            facts.addClassName("sv-facts");
            fact(facts, "initiative.goal.indicator", goal.indicator());
            fact(facts, "initiative.goal.baseline", level(goal, goal.baseline()));
            fact(facts, "initiative.goal.target", level(goal, goal.target()));
            for (MeasuringPoint point : goal.measuringPoints()) {
                String when = point.monthsAfterExit() == 0
                        ? getTranslation("initiative.goal.exit")
                        : getTranslation("initiative.goal.months", point.monthsAfterExit());
                labelled(facts, when, level(goal, point.target()));
            }
            fact(facts, "initiative.goal.deadline", goal.deadline() == null ? null : goal.deadline().toString());
            card.add(new Div(text, facts));
        }
        return card;
    }

    private static @Nullable String level(Goal goal, @Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        String figure = value.stripTrailingZeros().toPlainString().replace('.', ',');
        return goal.unit() == null ? figure : figure + "\u00a0" + goal.unit();
    }

    private void fact(DescriptionList facts, String labelKey, @Nullable String value) {
        labelled(facts, getTranslation(labelKey), value);
    }

    private static void labelled(DescriptionList facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
        }
    }

    private Section card(String titleKey) {
        Section card = new Section(new H2(getTranslation(titleKey)));
        card.addClassName("sv-card");
        return card;
    }

    private NativeTableHeaderCell header(String key, boolean amount) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        if (amount) {
            cell.addClassName("sv-amount");
        }
        return cell;
    }

    private static NativeTableCell amount(Kronor amount) {
        NativeTableCell cell = new NativeTableCell(amount.toString());
        cell.addClassName("sv-amount");
        return cell;
    }

    private static NativeTableRow row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        row.add(cells);
        return row;
    }
}
