package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.DraftGoal;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.check.GoalSetAssessment;

/** The goals of an application, with what the SMART check says of each and of all together. */
final class GoalsEditor extends Composite<Div> {

    private final transient FormPage page;
    private final transient List<GoalCard> cards = new ArrayList<>();
    private final Div together = new Div();

    GoalsEditor(FormPage page) {
        this.page = page;
        getContent().addClassName("fu-rows");
        together.addClassName("fu-together");
        List<DraftGoal> goals = page.draft().goals();
        if (goals.isEmpty()) {
            Paragraph empty = new Paragraph(page.text("fundingui.goal.none"));
            empty.addClassName("sv-empty");
            getContent().add(empty);
        }
        for (int i = 0; i < goals.size(); i++) {
            GoalCard card = new GoalCard(page, goals.get(i), i + 1, i == goals.size() - 1, this);
            cards.add(card);
            getContent().add(card);
        }
        if (page.mayEdit()) {
            getContent().add(Buttons.adding(page.text("fundingui.goal.add"), this::add));
        }
        getContent().add(together);
        refresh();
        page.afterSave(this::refresh);
    }

    /** Moves a goal one step towards the first (-1) or the last (1). */
    void move(GoalCard card, int step) {
        List<GoalId> order = new ArrayList<>(cards.stream().map(GoalCard::id).toList());
        int from = cards.indexOf(card);
        Collections.swap(order, from, from + step);
        page.runAndRebuild(this, () -> page.services().goals().order(page.id(), order));
    }

    private void add() {
        page.runAndRebuild(this, () -> {
            DraftGoal added = page.services().goals().add(page.id(), Goal.ofText(""));
            page.focusNext(Place.row(added.id().value(), "text"));
        });
    }

    private void refresh() {
        ApplicationDraft draft = page.fresh();
        GoalSetAssessment assessment = page.services().goals().assess(page.id());
        Map<GoalId, Integer> positions = new HashMap<>();
        List<DraftGoal> goals = draft.goals();
        for (int i = 0; i < goals.size(); i++) {
            positions.put(goals.get(i).id(), i);
        }
        for (GoalCard card : cards) {
            Integer position = positions.get(card.id());
            if (position != null && position < assessment.goals().size()) {
                card.show(goals.get(position).goal(), assessment.goals().get(position), draft);
            }
        }
        together.removeAll();
        if (!goals.isEmpty()) {
            assessment.findings().forEach(finding -> together.add(advice(finding)));
        }
    }

    private Component advice(GoalSetAssessment.SetFinding finding) {
        Div advice = new Div(new Paragraph(page.text(finding.reason())), new Paragraph(page.text(finding.advice())));
        advice.addClassName("sv-advice");
        return advice;
    }
}
