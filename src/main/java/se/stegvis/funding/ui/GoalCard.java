package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.DraftGoal;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.shell.SharedRow;

/** A goal: its sentence, its fields, what the check says of it and where the parties stand. */
final class GoalCard extends Composite<Div> {

    private static final List<Integer> MEASURING_POINTS = List.of(0, 6, 24);

    private final transient FormPage page;
    private final transient SharedRow<Goal> row;
    private final transient GoalId id;
    private final transient GoalVerdict verdict;
    private final transient GoalParties parties;

    /**
     * @param number 1 for the first
     * @param last whether no goal comes after it
     */
    GoalCard(FormPage page, DraftGoal goal, int number, boolean last, GoalsEditor editor) {
        this.page = page;
        this.id = goal.id();
        this.row = new SharedRow<>(
                new SharedRow.Stored<>(goal.goal(), goal.version()),
                (content, version) -> {
                    DraftGoal saved = page.services().goals().save(page.id(), id, content, version);
                    return new SharedRow.Stored<>(saved.goal(), saved.version());
                },
                () -> page.fresh().goals().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(each -> new SharedRow.Stored<>(each.goal(), each.version())));
        this.verdict = new GoalVerdict(page);
        this.parties = new GoalParties(page, id, row::seenVersion);

        getContent().addClassName("fu-goal");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", page.text("fundingui.goal.title", number));
        Div card = new Div(head(number, last, editor), sentence(number));
        card.addClassName("sv-card");
        card.add(verdict.marked(), verdict.chips(), measure(), points(), circumstances(), parties);
        getContent().add(card, verdict.advice());
        page.at(Place.row(id.value(), ""), card);
        card.getElement().setAttribute("tabindex", "-1");
    }

    GoalId id() {
        return id;
    }

    /** Shows what the check says now, and where the parties stand. */
    void show(Goal goal, SmartAssessment assessment, ApplicationDraft draft) {
        verdict.show(row.content(), assessment);
        parties.show(goal, draft);
    }

    private Component head(int number, boolean last, GoalsEditor editor) {
        H2 title = new H2(page.text("fundingui.goal.title", number));
        Div head = new Div(title);
        head.addClassName("fu-card-head");
        if (page.mayEdit()) {
            head.add(
                    move("fundingui.goal.up", "↑", number, number > 1, () -> editor.move(this, -1)),
                    move("fundingui.goal.down", "↓", number, !last, () -> editor.move(this, 1)),
                    remove(number));
        }
        return head;
    }

    private Button move(String key, String sign, int number, boolean possible, Runnable move) {
        Button button = new Button(sign, click -> move.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(page.text(key, number));
        button.setEnabled(possible);
        return button;
    }

    private Button remove(int number) {
        return Buttons.removing(page, page.text("fundingui.goal.remove", number), () -> {
            ConfirmDialog dialog = Buttons.confirmation(
                    page,
                    page.text("fundingui.goal.remove.title", number),
                    page.text("fundingui.goal.remove.text"),
                    page.text("fundingui.remove"));
            dialog.addConfirmListener(confirmed -> page.runAndRebuild(
                    this, () -> page.services().goals().remove(page.id(), id)));
            dialog.open();
        });
    }

    private Component sentence(int number) {
        var field = Fields.text(page.text("fundingui.goal.text", number));
        field.setMinRows(2);
        field.addClassName("fu-sentence");
        return page.typed(field, place("text"), row, GoalParts.TEXT);
    }

    private Component measure() {
        Div fields = fields();
        Select<GoalKind> kind = Fields.select(
                page,
                page.text("fundingui.goal.kind"),
                Arrays.stream(GoalKind.values()).filter(each -> each != GoalKind.UNCLEAR).toList(),
                "goal.kind.");
        kind.setValue(row.content().kind());
        Fields.whenChosen(kind, chosen -> page.run(
                this, () -> row.choose(goal -> goal.toBuilder().kind(chosen).build())));
        Select<GoalLevel> level = Fields.select(
                page, page.text("fundingui.goal.level"), List.of(GoalLevel.values()), "goal.level.");
        level.setValue(row.content().level());
        Fields.whenChosen(level, chosen -> page.run(
                this, () -> row.choose(goal -> goal.toBuilder().level(chosen).build())));
        fields.add(
                page.at(place("kind"), kind),
                page.at(place("level"), level),
                line("indicator", GoalParts.INDICATOR),
                line("unit", GoalParts.UNIT),
                figure("baseline", GoalParts.BASELINE),
                figure("target", GoalParts.TARGET),
                deadline());
        return fields;
    }

    private Component deadline() {
        DatePicker picker = Fields.date(page, page.text("fundingui.goal.deadline"));
        picker.setValue(row.content().deadline());
        Fields.whenChosen(picker, day -> page.run(
                this, () -> row.choose(goal -> goal.toBuilder().deadline(day).build())));
        return page.at(place("deadline"), picker);
    }

    private Component points() {
        Div fields = fields();
        for (int months : MEASURING_POINTS) {
            TextField field = Fields.figure(page.text("fundingui.goal.point." + months));
            String place = months == 0 ? place("measuringPoints") : place("measuringPoints." + months);
            fields.add(page.typed(field, place, row, GoalParts.measuringPoint(months)));
        }
        Div group = new Div(new H3(page.text("fundingui.goal.points")), fields);
        group.addClassName("fu-group");
        return group;
    }

    private Component circumstances() {
        Div fields = fields();
        fields.add(
                line("targetGroup", GoalParts.TARGET_GROUP),
                figure("groupSize", GoalParts.GROUP_SIZE),
                line("source", GoalParts.SOURCE),
                line("responsible", GoalParts.RESPONSIBLE));
        return fields;
    }

    private Component line(String name, SharedRow.Part<Goal> part) {
        return page.typed(Fields.line(page.text("fundingui.goal." + name)), place(name), row, part);
    }

    private Component figure(String name, SharedRow.Part<Goal> part) {
        return page.typed(Fields.figure(page.text("fundingui.goal." + name)), place(name), row, part);
    }

    private String place(String part) {
        return Place.row(id.value(), part);
    }

    private static Div fields() {
        Div fields = new Div();
        fields.addClassName("sv-fields");
        return fields;
    }
}
