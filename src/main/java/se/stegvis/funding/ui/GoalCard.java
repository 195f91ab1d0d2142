package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import java.util.List;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.DraftGoal;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.Indicator;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.shell.SharedRow;
import se.stegvis.shell.TypedText;

/** A goal: its sentence beside what it is built from, what the check says of it as one writes, and where the parties stand. */
final class GoalCard extends Composite<Div> {

    /** Makes a field store itself, and the check follow what is typed in it. */
    @FunctionalInterface
    interface Typing {
        <F extends TextFieldBase<?, String> & HasValueChangeMode> TypedText typed(
                F field, String name, SharedRow.Part<Goal> part);
    }

    private final transient FormPage page;
    private final transient SharedRow<Goal> row;
    private final transient GoalTyping typing;
    private final transient GoalId id;
    private final transient GoalsEditor editor;
    private final transient GoalVerdict verdict;
    private final transient GoalProposal proposal;
    private final transient GoalFields fields;
    private final transient GoalParties parties;

    /**
     * @param number 1 for the first
     * @param last whether no goal comes after it
     */
    GoalCard(FormPage page, DraftGoal goal, int number, boolean last, List<Indicator> offered, GoalsEditor editor) {
        this.page = page;
        this.id = goal.id();
        this.editor = editor;
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
        this.typing = new GoalTyping(row);
        this.verdict = new GoalVerdict(page, id);
        this.parties = new GoalParties(page, id, row::seenVersion);
        TypedText sentence = sentence(number);
        this.proposal = new GoalProposal(page, id, sentence);
        this.fields = new GoalFields(
                page, row, (component, name) -> page.at(place(name), component), new Typed(), offered);

        Div words = new Div(sentence, verdict.chips(), verdict.marked(), proposal, verdict);
        words.addClassName("fu-words");
        Div parts = new Div(fields, parties);
        parts.addClassName("fu-parts");
        Div sides = new Div(words, parts);
        sides.addClassName("fu-sides");
        Div card = new Div(head(number, last), sides);
        card.addClassName("sv-card");
        card.getElement().setAttribute("tabindex", "-1");
        page.at(Place.row(id.value(), ""), card);
        getContent().addClassName("fu-goal");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", page.text("fundingui.goal.title", number));
        getContent().add(card);
    }

    GoalId id() {
        return id;
    }

    /** The goal as it stands on the screen, stored or not. */
    Goal typed() {
        return typing.now();
    }

    /** Shows what the check says of what stands on the screen. */
    void show(SmartAssessment assessment, DraftGoal stored) {
        Goal now = typed();
        verdict.show(now.toBuilder().parties(stored.goal().parties()).build(), assessment, stored);
        proposal.show(now, assessment.kind().value(), stored);
    }

    /** Shows besides what has been stored since. */
    void showStored(SmartAssessment assessment, DraftGoal stored, ApplicationDraft draft) {
        show(assessment, stored);
        fields.follow(row.content());
        parties.show(stored.goal(), draft);
    }

    private Component head(int number, boolean last) {
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

    private TypedText sentence(int number) {
        TextArea field = Fields.text(page.text("fundingui.goal.text", number));
        field.setMinRows(2);
        field.addClassName("fu-sentence");
        return new Typed().typed(field, "text", GoalParts.TEXT);
    }

    private String place(String part) {
        return Place.row(id.value(), part);
    }

    private final class Typed implements Typing {

        @Override
        public <F extends TextFieldBase<?, String> & HasValueChangeMode> TypedText typed(
                F field, String name, SharedRow.Part<Goal> part) {
            return page.typed(field, place(name), row, part).onTyping(words -> {
                typing.type(part, words);
                editor.typing();
            });
        }
    }
}
