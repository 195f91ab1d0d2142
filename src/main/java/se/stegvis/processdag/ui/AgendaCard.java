package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.Agenda;
import se.stegvis.processdag.PlanService;
import se.stegvis.processdag.ThemeId;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPlan;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.SaveStatus;

/** When what happens, and whether it all adds up to the day's end. */
class AgendaCard extends Composite<Div> {

    private final transient WorkshopId workshop;
    private final transient PlanService plans;
    private final SaveStatus status;
    private final OrderedList list = new OrderedList();
    private final Paragraph sum = new Paragraph();
    private final Button fit = new Button();
    private transient @Nullable WorkshopPlan shown;

    AgendaCard(WorkshopId workshop, PlanService plans, SaveStatus status) {
        this.workshop = workshop;
        this.plans = plans;
        this.status = status;
        list.addClassName("pd-agenda");
        sum.getElement().setAttribute("role", "status");
        fit.setText(getTranslation("processdagbefore.agenda.fit"));
        fit.addClickListener(click -> change(new FieldFaults(), () -> plans.fit(workshop)));
        fit.addClassName("sv-start");
        getContent().addClassName("sv-card");
        getContent().add(new H2(getTranslation("processdagbefore.agenda.title")), list, sum, fit);
        refresh();
    }

    /** Draws the plan anew where it is another than the one shown. */
    void refresh() {
        WorkshopPlan plan = plans.look(workshop);
        WorkshopPlan before = shown;
        if (before == null || !before.agenda().equals(plan.agenda()) || !before.slots().equals(plan.slots())) {
            shown = plan;
            draw(plan);
        }
    }

    private void draw(WorkshopPlan plan) {
        list.removeAll();
        FieldFaults ends = new FieldFaults();
        MinutesField opening = ends.add("opening", field("processdagbefore.agenda.minutesOf.OPENING", plan.opening()));
        MinutesField closing = ends.add("closing", field("processdagbefore.agenda.minutesOf.CLOSING", plan.closing()));
        Runnable changed =
                () -> change(ends, () -> plans.ends(workshop, plan, opening.getValue(), closing.getValue()));
        opening.whenTyped(changed);
        closing.whenTyped(changed);
        List<Agenda.Part> parts = plan.agenda().parts();
        list.add(item(time(parts, Agenda.Kind.OPENING, null), getTranslation("processdagbefore.agenda.OPENING"), opening));
        for (WorkshopPlan.Slot slot : plan.slots()) {
            FieldFaults faults = new FieldFaults();
            MinutesField minutes =
                    faults.add("minutes", field("processdagbefore.agenda.minutesOf", slot.minutes(), slot.name()));
            MinutesField pause = faults.add("pause", field("processdagbefore.agenda.pauseAfter", slot.pause(), slot.name()));
            Runnable set = () -> change(
                    faults, () -> plans.time(workshop, slot, minutes.getValue(), pause.getValue()));
            minutes.whenTyped(set);
            pause.whenTyped(set);
            list.add(item(time(parts, Agenda.Kind.THEME, slot.theme()), slot.name(), minutes));
            ListItem rest = item(
                    time(parts, Agenda.Kind.PAUSE, slot.theme()), getTranslation("processdagbefore.agenda.PAUSE"), pause);
            rest.addClassName("pd-agenda-pause");
            list.add(rest);
        }
        list.add(item(time(parts, Agenda.Kind.CLOSING, null), getTranslation("processdagbefore.agenda.CLOSING"), closing));
        int left = plan.agenda().left();
        sum.setText(
                left == 0
                        ? getTranslation("processdagbefore.agenda.addsUp", plan.agenda().end().toString())
                        : getTranslation(
                                left > 0 ? "processdagbefore.agenda.left" : "processdagbefore.agenda.tooLong",
                                Durations.of(this, Math.abs(left)),
                                plan.agenda().end().toString()));
        sum.setClassName("pd-agenda-off", left != 0);
        fit.setVisible(left != 0 && !plan.slots().isEmpty());
    }

    private MinutesField field(String key, int minutes, Object... arguments) {
        MinutesField field = new MinutesField(getTranslation("processdagbefore.agenda.min"), minutes);
        field.setAriaLabel(getTranslation(key, arguments));
        return field;
    }

    private static String time(List<Agenda.Part> parts, Agenda.Kind kind, @Nullable ThemeId theme) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .filter(part -> theme == null || theme.equals(part.theme()))
                .findFirst()
                .map(part -> part.from() + "–" + part.to())
                .orElse("–");
    }

    private static ListItem item(String time, String name, Component field) {
        Span when = new Span(time);
        when.addClassName("pd-agenda-time");
        Span what = new Span(name);
        what.addClassName("pd-agenda-what");
        return new ListItem(when, what, field);
    }

    private void change(FieldFaults faults, Runnable work) {
        if (faults.run(this, work)) {
            status.saved();
        }
        refresh();
    }
}
