package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.NotAccepted;
import se.stegvis.funding.SubmittedGoal;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.ConcernedParty;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.Finding;

/** A submitted goal as a row of a table: what it says, its kind and level, the five states, and advice with the applicant's reasons. */
final class GoalCells {

    private GoalCells() {}

    /** Keys of the columns' headings. */
    static List<String> headings() {
        return List.of("boardui.goals.goal", "boardui.goals.kind", "boardui.comparison.smart", "boardui.goals.advice");
    }

    /** One cell for each heading. */
    static List<Component> of(Component in, SubmittedGoal goal, int number) {
        return List.of(
                words(in, goal, number), kind(in, goal), new SmartDots(goal.assessment().states()), advice(in, goal));
    }

    /** Which parties had not accepted which goals; nothing where all had accepted all. */
    static Component notAccepted(Component in, List<NotAccepted> parties) {
        Div lines = new Div();
        lines.addClassName("bo-not-accepted");
        parties.forEach(party -> lines.add(new Div(small(in.getTranslation(
                "boardui.goals.notAccepted",
                party.party(),
                party.goals().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                party.goals().size())))));
        return lines;
    }

    private static Component words(Component in, SubmittedGoal goal, int number) {
        Div words = new Div(new Span(number + ". " + goal.goal().text()));
        words.addClassName("sv-words");
        for (ConcernedParty party : goal.goal().parties()) {
            switch (party.acceptance()) {
                case Acceptance.Accepted accepted -> {
                    // What is as it should be needs no words.
                }
                case Acceptance.Pending pending ->
                    words.add(new Div(small(in.getTranslation("boardui.goals.unanswered", party.name()))));
                case Acceptance.Refused refused -> words.add(new Div(small(in.getTranslation(
                        "boardui.goals.refused", party.name(), refused.reason() == null ? "" : refused.reason()))));
            }
        }
        return words;
    }

    private static Component kind(Component in, SubmittedGoal goal) {
        GoalKind read = goal.assessment().kind().value();
        Div words = new Div(new Span(in.getTranslation("goal.kind." + goal.kind())));
        words.addClassNames("sv-words", "bo-whole");
        if (goal.kind() != read) {
            words.add(small(in.getTranslation(
                    "boardui.goals.readsAs", in.getTranslation("goal.kind." + read).toLowerCase(Locale.ROOT))));
        }
        words.add(small(in.getTranslation("goal.level." + goal.level())));
        return words;
    }

    private static Component advice(Component in, SubmittedGoal goal) {
        List<Finding> findings = goal.assessment().findings().stream()
                .filter(finding -> !finding.isRemark())
                .toList();
        if (findings.isEmpty()) {
            return small(in.getTranslation("boardui.goals.noAdvice"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("bo-findings");
        for (Criterion criterion : Criterion.values()) {
            List<Finding> of = findings.stream()
                    .filter(finding -> finding.criterion() == criterion)
                    .toList();
            if (!of.isEmpty()) {
                list.add(advice(in, goal, criterion, of));
            }
        }
        return list;
    }

    /** What is said of one criterion; a reason for going against it stands right after what it answers. */
    private static ListItem advice(Component in, SubmittedGoal goal, Criterion criterion, List<Finding> findings) {
        Span name = new Span(in.getTranslation(
                "boardui.goals.finding",
                in.getTranslation("goal.criterion." + criterion),
                in.getTranslation("goal.state." + goal.assessment().state(criterion)).toLowerCase(Locale.ROOT)));
        name.addClassName("sv-strong");
        ListItem item = new ListItem(name);
        for (Finding finding : findings) {
            item.add(new Span(" " + in.getTranslation(
                    finding.reason().key(), finding.reason().arguments().toArray())));
            goal.kept(finding).ifPresent(kept -> {
                Div answer = new Div(
                        new Span(in.getTranslation("boardui.goals.kept", kept.reason())),
                        small(in.getTranslation("boardui.by", kept.by(), SwedishTime.minute(kept.at()))));
                answer.addClassName("bo-kept");
                item.add(answer);
            });
        }
        return item;
    }

    private static Span small(String text) {
        Span words = new Span(text);
        words.addClassNames("sv-muted", "sv-small");
        return words;
    }
}
