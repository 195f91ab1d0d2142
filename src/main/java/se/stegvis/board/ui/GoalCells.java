package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import se.stegvis.funding.SubmittedGoal;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
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
                new Span(number + ". " + goal.goal().text()), kind(in, goal), new SmartDots(goal.assessment().states()), advice(in, goal));
    }

    private static Component kind(Component in, SubmittedGoal goal) {
        GoalKind chosen = goal.goal().kind();
        GoalKind read = goal.assessment().kind().value();
        GoalLevel level = goal.goal().level();
        Div words = new Div(new Span(in.getTranslation("goal.kind." + (chosen == null ? read : chosen))));
        words.addClassName("sv-words");
        if (chosen != null && chosen != read) {
            words.add(small(in.getTranslation(
                    "boardui.goals.readsAs", in.getTranslation("goal.kind." + read).toLowerCase(Locale.ROOT))));
        }
        words.add(small(in.getTranslation(
                "goal.level." + (level == null ? goal.assessment().level().value() : level))));
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
        for (Finding finding : findings) {
            Span name = new Span(in.getTranslation(
                    "boardui.goals.finding",
                    in.getTranslation("goal.criterion." + finding.criterion()),
                    in.getTranslation("goal.state." + finding.ceiling()).toLowerCase(Locale.ROOT)));
            name.addClassName("sv-strong");
            ListItem item = new ListItem(
                    name,
                    new Span(" " + in.getTranslation(
                            finding.reason().key(), finding.reason().arguments().toArray())));
            goal.kept(finding).ifPresent(kept -> {
                Span why = new Span(in.getTranslation("boardui.goals.kept", kept.reason()));
                why.addClassName("bo-kept");
                Span who = small(in.getTranslation("boardui.by", kept.by(), se.stegvis.foundation.SwedishTime.minute(kept.at())));
                item.add(new Div(why), new Div(who));
            });
            list.add(item);
        }
        return list;
    }

    private static Span small(String text) {
        Span words = new Span(text);
        words.addClassNames("sv-muted", "sv-small");
        return words;
    }
}
