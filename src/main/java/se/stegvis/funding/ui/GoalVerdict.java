package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.Goal;
import se.stegvis.goal.TextSpan;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.Finding;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.goal.check.State;

/** What the SMART check says of a goal: the words it rests on, a state for each letter, and advice. */
final class GoalVerdict {

    private final FormPage page;
    private final Paragraph marked = new Paragraph();
    private final UnorderedList chips = new UnorderedList();
    private final Div advice = new Div();

    GoalVerdict(FormPage page) {
        this.page = page;
        marked.addClassName("fu-marked");
        chips.addClassName("fu-chips");
        chips.getElement().setAttribute("aria-label", page.text("fundingui.smart"));
        advice.addClassName("fu-advice");
        advice.getElement().setAttribute("role", "group");
        advice.getElement().setAttribute("aria-label", page.text("fundingui.advice"));
    }

    Component marked() {
        return marked;
    }

    Component chips() {
        return chips;
    }

    Component advice() {
        return advice;
    }

    void show(Goal goal, SmartAssessment assessment) {
        showMarked(goal.text(), assessment.findings());
        showChips(goal, assessment);
        showAdvice(assessment);
    }

    private void showMarked(String text, List<Finding> findings) {
        List<TextSpan> spans = joined(findings.stream()
                .flatMap(finding -> finding.spans().stream())
                .filter(span -> span.end() <= text.length())
                .toList());
        marked.removeAll();
        marked.setVisible(!spans.isEmpty());
        int at = 0;
        for (TextSpan span : spans) {
            marked.add(new Text(text.substring(at, span.start())));
            Element mark = new Element("mark");
            mark.setText(span.of(text));
            marked.getElement().appendChild(mark);
            at = span.end();
        }
        marked.add(new Text(text.substring(at)));
    }

    private static List<TextSpan> joined(List<TextSpan> spans) {
        List<TextSpan> joined = new ArrayList<>();
        for (TextSpan span : spans.stream().sorted(Comparator.comparingInt(TextSpan::start)).toList()) {
            if (!joined.isEmpty() && span.start() <= joined.getLast().end()) {
                TextSpan last = joined.removeLast();
                joined.add(new TextSpan(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private void showChips(Goal goal, SmartAssessment assessment) {
        chips.removeAll();
        for (Criterion criterion : Criterion.values()) {
            State state = assessment.state(criterion);
            Span sign = new Span(sign(state));
            sign.getElement().setAttribute("aria-hidden", "true");
            ListItem chip = new ListItem(sign, new Span(page.text(
                    "fundingui.chip", page.text("goal.criterion." + criterion), says(criterion, state, goal))));
            chip.addClassName("sv-chip");
            switch (state) {
                case HOLDS -> chip.addClassName("holds");
                case PARTLY -> chip.addClassName("partly");
                case MISSING -> chip.addClassName("missing");
            }
            chips.add(chip);
        }
    }

    private String says(Criterion criterion, State state, Goal goal) {
        if (criterion == Criterion.ACCEPTED && !goal.parties().isEmpty()) {
            long accepted = goal.parties().stream()
                    .filter(party -> party.acceptance() instanceof Acceptance.Accepted)
                    .count();
            return page.text("fundingui.accepted.count", (int) accepted, goal.parties().size());
        }
        return page.text("fundingui.state." + state);
    }

    private static String sign(State state) {
        return switch (state) {
            case HOLDS -> "✓";
            case PARTLY -> "◐";
            case MISSING -> "○";
        };
    }

    private void showAdvice(SmartAssessment assessment) {
        advice.removeAll();
        // What the check merely knows nothing about is said last, so that it does not drown what can be mended.
        List<Finding> findings = assessment.findings().stream()
                .sorted(Comparator.comparing(Finding::isRemark))
                .toList();
        H3 title = new H3(page.text(findings.isEmpty() ? "fundingui.advice.none" : "fundingui.advice"));
        advice.add(title);
        for (Finding finding : findings) {
            Div one = new Div();
            one.addClassName("sv-advice");
            if (finding.isRemark()) {
                one.addClassName("known");
            }
            Paragraph name = new Paragraph(page.text("goal.criterion." + finding.criterion()));
            name.addClassName("sv-strong");
            one.add(name, new Paragraph(page.text(finding.reason())));
            if (!finding.isRemark()) {
                one.add(new Paragraph(page.text(finding.advice())));
            }
            advice.add(one);
        }
    }
}
