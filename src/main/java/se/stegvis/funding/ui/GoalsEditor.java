package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.DraftGoal;
import se.stegvis.funding.FormPlace;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.Indicator;
import se.stegvis.goal.check.GoalSetAssessment;

/** The goals of an application, with what the SMART check says of each and of all together. */
final class GoalsEditor extends Composite<Div> {

    /** With more goals than this each shows its sentence, and its fields when it is opened: two to five are enough for most. */
    private static final int MOST_OPEN = 5;

    private final transient FormPage page;
    private final transient List<GoalCard> cards = new ArrayList<>();
    private final Div together = new Div();
    private final GoalsToAnswer toAnswer;
    private transient ApplicationDraft read;
    private transient List<GoalSetAssessment.SetFinding> saidTogether = List.of();

    GoalsEditor(FormPage page) {
        this.page = page;
        this.read = page.draft();
        List<Indicator> offered = page.services().indicators().offered(read.association());
        getContent().addClassName("fu-rows");
        getContent().getElement().appendChild(choices(offered));
        toAnswer = new GoalsToAnswer(page);
        getContent().add(toAnswer);
        together.addClassName("fu-together");
        List<DraftGoal> goals = page.draft().goals();
        if (goals.isEmpty()) {
            Paragraph empty = new Paragraph(page.text("fundingui.goal.none"));
            empty.addClassName("sv-empty");
            getContent().add(empty);
        }
        for (int i = 0; i < goals.size(); i++) {
            GoalCard card = new GoalCard(
                    page.in(new FormPlace.OneGoal(goals.get(i).id())),
                    goals.get(i),
                    i + 1,
                    i == goals.size() - 1,
                    goals.size() > MOST_OPEN,
                    offered,
                    this);
            cards.add(card);
            getContent().add(card);
        }
        if (page.in(new FormPlace.Goals()).mayEdit()) {
            getContent().add(Buttons.adding(page.text("fundingui.goal.add"), this::add));
        }
        getContent().add(together);
        page.reading(read, () -> show(assessment(), true));
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

    /** The indicators that the fields of every goal suggest. */
    private static Element choices(List<Indicator> offered) {
        Element list = new Element("datalist").setAttribute("id", GoalFields.INDICATORS);
        for (Indicator indicator : offered) {
            Element option = new Element("option").setAttribute("value", indicator.content().name());
            String unit = indicator.content().unit();
            if (!unit.isEmpty()) {
                option.setAttribute("label", indicator.content().name() + " · " + unit);
            }
            list.appendChild(option);
        }
        return list;
    }

    /** What is being typed is looked at, without anything being stored or read. */
    void typing() {
        if (!page.draft().mayEdit() || !isAttached()) {
            return;
        }
        try {
            show(consider(), false);
        } catch (NotFoundException gone) {
            // Somebody has taken the application or one's place in it away: that is told when the words are to be stored.
            return;
        }
    }

    private void refresh() {
        ApplicationDraft now = page.fresh();
        read = now;
        // Each goal takes over what others have stored in it, out of this one reading.
        page.reading(now, () -> {
            toAnswer.show(now);
            show(assessment(), true);
        });
    }

    private GoalSetAssessment assessment() {
        return page.draft().mayEdit() ? consider() : page.services().goals().assess(page.id());
    }

    private GoalSetAssessment consider() {
        Map<GoalId, Goal> typed = new HashMap<>();
        cards.forEach(card -> typed.put(card.id(), card.typed()));
        // Whether the parties stand behind a goal is theirs to say, not the screen's.
        read.goals().forEach(goal -> typed.computeIfPresent(
                goal.id(), (id, now) -> now.toBuilder().parties(goal.goal().parties()).build()));
        return page.services().goals().consider(page.id(), read, typed);
    }

    private void show(GoalSetAssessment assessment, boolean stored) {
        List<DraftGoal> goals = read.goals();
        for (GoalCard card : cards) {
            for (int i = 0; i < Math.min(goals.size(), assessment.goals().size()); i++) {
                if (goals.get(i).id().equals(card.id())) {
                    if (stored) {
                        card.showStored(assessment.goals().get(i), goals.get(i), read);
                    } else {
                        card.show(assessment.goals().get(i), goals.get(i));
                    }
                }
            }
        }
        List<GoalSetAssessment.SetFinding> findings = goals.isEmpty() ? List.of() : assessment.findings();
        if (!findings.equals(saidTogether)) {
            saidTogether = findings;
            together.removeAll();
            findings.forEach(finding -> together.add(advice(finding)));
        }
    }

    private Component advice(GoalSetAssessment.SetFinding finding) {
        Div advice = new Div(new Paragraph(page.text(finding.reason())), new Paragraph(page.text(finding.advice())));
        advice.addClassName("sv-advice");
        return advice;
    }
}
