package se.stegvis.calculation.ui;

import static se.stegvis.calculation.ui.ForecastWords.living;
import static se.stegvis.calculation.ui.ForecastWords.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.stegvis.calculation.Forecast;
import se.stegvis.calculation.ForecastGoal;
import se.stegvis.calculation.GoalTie;
import se.stegvis.calculation.Living;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.Message;
import se.stegvis.goal.GoalId;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** Each goal with the step that those who reach it take: suggested from its words, confirmed by who knows. */
final class GoalSteps extends Composite<Div> {

    /** Stores what somebody has said of a goal. */
    @FunctionalInterface
    interface Tie {
        void tie(GoalId goal, GoalTie tie, long expectedVersion);
    }

    private final transient Tie store;
    private final transient Predicate<GoalId> mayTie;
    private final Runnable changed;

    /** @param changed called when something has been stored, or somebody else was first */
    GoalSteps(Tie store, Predicate<GoalId> mayTie, Runnable changed) {
        this.store = store;
        this.mayTie = mayTie;
        this.changed = changed;
        getContent().addClassName("cf-goals");
    }

    void show(Forecast forecast) {
        getContent().removeAll();
        forecast.goals().forEach(goal -> getContent().add(card(goal)));
    }

    private Section card(ForecastGoal goal) {
        Section card = new Section(new H3(goal.text().isBlank() ? text(this, "goal.unwritten") : goal.text()), state(goal));
        card.addClassName("cf-goal");
        if (!mayTie.test(goal.goal())) {
            return card;
        }
        FieldFaults faults = new FieldFaults();
        Select<Living> before = faults.add("before", select("goal.before", goal.before()));
        Select<Living> after = faults.add("after", select("goal.after", goal.after()));
        IntegerField people = faults.add("people", new IntegerField(text(this, "goal.people")));
        people.setMin(1);
        people.setStepButtonsVisible(true);
        people.setManualValidation(true);
        people.setValue(goal.byHand() ? goal.people() : null);
        people.setHelperText(
                goal.people() != null && !goal.byHand()
                        ? text(this, "goal.people.own", goal.people())
                        : text(this, "goal.people.help"));
        Div fields = new Div(before, after, people);
        fields.addClassName("sv-fields");
        Button confirm = new Button(
                text(this, "goal.confirm"),
                click -> save(
                        faults, goal, new GoalTie(true, before.getValue(), after.getValue(), people.getValue())));
        confirm.setAriaLabel(text(this, "goal.confirm") + ": " + goal.text());
        Button not = new Button(text(this, "goal.not"), click -> save(faults, goal, GoalTie.uncounted()));
        not.addThemeVariants(ButtonVariant.TERTIARY);
        not.setAriaLabel(text(this, "goal.not") + ": " + goal.text());
        Div buttons = new Div(confirm, not);
        buttons.addClassNames("sv-row", "sv-no-print");
        card.add(fields, buttons);
        return card;
    }

    private Paragraph state(ForecastGoal goal) {
        Paragraph state = new Paragraph();
        Living before = goal.before();
        Living after = goal.after();
        String step = before == null || after == null
                ? ""
                : text(this, "step", living(this, before), living(this, after));
        Span chip = new Span(text(
                this, !goal.confirmed() ? "goal.suggested" : goal.counted() ? "goal.counted" : "goal.uncounted"));
        chip.addClassName("sv-chip");
        state.add(chip);
        if (goal.counted() && !step.isEmpty()) {
            Integer people = goal.people();
            state.add(new Span(" " + (people == null ? text(this, "goal.step", step) : text(this, "goal.step.people", people, step))));
        }
        return state;
    }

    private Select<Living> select(String key, @Nullable Living value) {
        Select<Living> select = new Select<>();
        select.setLabel(text(this, key));
        select.setItems(Living.values());
        select.setItemLabelGenerator(each -> each == null ? "" : living(this, each));
        select.setEmptySelectionAllowed(true);
        if (value != null) {
            select.setValue(value);
        }
        return select;
    }

    private void save(FieldFaults faults, ForecastGoal goal, GoalTie tie) {
        boolean stored = faults.run(this, () -> {
            try {
                store.tie(goal.goal(), tie, goal.version());
            } catch (EditConflictException first) {
                Notices.refused(this, Message.of("calculationforecast.conflict"));
            }
        });
        if (stored) {
            changed.run();
        }
    }
}
