package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
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

/** A goal's sentence beside what it is built from, what the check says of it as one writes, and where the parties stand. */
final class GoalBody extends Composite<Div> {

    /** Makes a field store itself, and the check follow what is typed in it. */
    @FunctionalInterface
    interface Typing {
        <F extends TextFieldBase<?, String> & HasValueChangeMode> TypedText typed(
                F field, String name, SharedRow.Part<Goal> part);
    }

    private final transient FormPage page;
    private final transient GoalId id;
    private final transient SharedRow<Goal> row;
    private final transient GoalTyping typing;
    private final transient GoalsEditor editor;
    private final transient GoalVerdict verdict;
    private final transient GoalProposal proposal;
    private final transient GoalFields fields;
    private final transient GoalParties parties;
    private final transient GoalAccepted accepted;

    GoalBody(
            FormPage page,
            GoalId id,
            int number,
            SharedRow<Goal> row,
            GoalTyping typing,
            List<Indicator> offered,
            GoalsEditor editor) {
        this.page = page;
        this.id = id;
        this.row = row;
        this.typing = typing;
        this.editor = editor;
        this.verdict = new GoalVerdict(page, id);
        this.parties = new GoalParties(page, id, row::seenVersion);
        this.accepted = new GoalAccepted(page, false);
        TypedText sentence = sentence(number);
        this.proposal = new GoalProposal(page, id, sentence);
        this.fields = new GoalFields(
                page, row, (component, name) -> page.at(place(name), component), new Typed(), offered);
        Div words = new Div(accepted, sentence, verdict.chips(), verdict.marked(), proposal, verdict);
        words.addClassName("fu-words");
        Div parts = new Div(fields, parties);
        parts.addClassName("fu-parts");
        getContent().addClassName("fu-sides");
        getContent().add(words, parts);
    }

    void show(Goal now, SmartAssessment assessment, DraftGoal stored) {
        verdict.show(now.toBuilder().parties(stored.goal().parties()).build(), assessment, stored);
        proposal.show(now, assessment.kind().value(), stored);
    }

    void follow(DraftGoal stored, ApplicationDraft draft) {
        fields.follow(row.content());
        fields.showAccepted(stored.goal());
        accepted.show(stored.goal());
        parties.show(stored.goal(), draft);
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
