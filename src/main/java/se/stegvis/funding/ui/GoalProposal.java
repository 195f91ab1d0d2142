package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.DraftGoal;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalWording;
import se.stegvis.shell.TypedText;

/**
 * Help with the wording: a sentence out of the applicant's own fields, which can be taken over or left, and taken back as long as the
 * application is a draft; and for the kind at hand a vague goal beside a better one.
 */
final class GoalProposal extends Composite<Div> {

    private final transient FormPage page;
    private final transient GoalId goal;
    private final transient TypedText sentence;
    private final Button propose;
    private final Div proposed = new Div();
    private final Div undo = new Div();
    private final Div example = new Div();
    private boolean open;
    private transient @Nullable Goal now;
    private transient GoalWording.@Nullable Proposal shown;
    private transient @Nullable GoalKind exemplified;
    private transient @Nullable String former;

    GoalProposal(FormPage page, GoalId goal, TypedText sentence) {
        this.page = page;
        this.goal = goal;
        this.sentence = sentence;
        this.propose = new Button(page.text("fundingui.proposal"), click -> open(!open));
        proposed.addClassName("fu-proposal");
        proposed.getElement().setAttribute("role", "status");
        undo.addClassName("fu-undo");
        example.addClassName("fu-example");
        getContent().addClassName("fu-help");
        if (page.mayEdit()) {
            getContent().add(propose, proposed, undo);
        }
        getContent().add(Folded.of(page.text("fundingui.example"), example));
    }

    void show(Goal typed, GoalKind recognised, DraftGoal stored) {
        now = typed;
        GoalKind chosen = typed.kind();
        showExample(chosen == null ? recognised : chosen);
        showUndo(typed, stored.formerText());
        showProposal();
    }

    private void open(boolean isOpen) {
        open = isOpen;
        propose.getElement().setAttribute("aria-expanded", isOpen ? "true" : "false");
        showProposal();
    }

    private void showProposal() {
        Goal typed = now;
        if (!open || typed == null) {
            shown = null;
            proposed.removeAll();
            return;
        }
        GoalWording.Proposal proposal = GoalWording.proposal(typed);
        if (proposal.equals(shown)) {
            return;
        }
        shown = proposal;
        proposed.removeAll();
        String words = proposal.sentence();
        if (words == null) {
            proposed.add(new Paragraph(page.text("fundingui.proposal.missing", names(proposal.missing()))), leave());
            return;
        }
        Paragraph text = new Paragraph(words);
        text.addClassName("fu-proposed");
        proposed.add(text);
        if (!proposal.would().isEmpty()) {
            Paragraph more = new Paragraph(page.text("fundingui.proposal.would", names(proposal.would())));
            more.addClassNames("sv-muted", "sv-small");
            proposed.add(more);
        }
        if (words.equals(typed.text())) {
            proposed.add(new Paragraph(page.text("fundingui.proposal.same")), leave());
            return;
        }
        Button take = new Button(page.text("fundingui.proposal.take"), click -> take(words));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        proposed.add(row(take, leave()));
    }

    private Button leave() {
        return new Button(page.text("fundingui.proposal.leave"), click -> {
            open(false);
            propose.focus();
        });
    }

    /** What stood there is put aside first: should anything fail between the two, nothing is lost. */
    private void take(String words) {
        if (page.run(this, () -> page.services().goals().setAside(page.id(), goal))) {
            open(false);
            sentence.write(words);
            sentence.focus();
        }
    }

    private void showUndo(Goal typed, @Nullable String stored) {
        String back = stored == null || stored.isBlank() || stored.equals(typed.text()) ? null : stored;
        if (java.util.Objects.equals(back, former)) {
            return;
        }
        former = back;
        undo.removeAll();
        if (back == null) {
            return;
        }
        Span before = new Span(page.text("fundingui.undo.before", back));
        before.addClassNames("sv-muted", "sv-small");
        undo.add(before, new Button(page.text("fundingui.undo"), click -> take(back)));
    }

    private void showExample(GoalKind kind) {
        if (kind == exemplified) {
            return;
        }
        exemplified = kind;
        GoalWording.Example pair = GoalWording.example(kind);
        example.removeAll();
        if (kind != GoalKind.UNCLEAR) {
            Paragraph of = new Paragraph(page.text("goal.kind." + kind));
            of.addClassName("sv-strong");
            example.add(of);
        }
        example.add(
                said("fundingui.example.vague", pair.vague()),
                said("fundingui.example.better", pair.better()),
                new Paragraph(page.text("fundingui.example." + kind)));
    }

    private Component said(String label, String words) {
        Span name = new Span(page.text(label));
        name.addClassNames("sv-muted", "sv-small");
        Div said = new Div(name, new Span(words));
        said.addClassName("fu-said");
        return said;
    }

    private String names(List<GoalWording.Part> parts) {
        return parts.stream()
                .map(part -> page.text("fundingui.part." + part))
                .collect(Collectors.joining(", "));
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("sv-row");
        return row;
    }
}
