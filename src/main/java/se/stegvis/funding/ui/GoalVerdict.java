package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.DraftGoal;
import se.stegvis.funding.KeptFinding;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.Finding;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.goal.check.State;

/** What the SMART check says of a goal: for each letter a state and its reason, what to do, and where the applicant goes against it. */
final class GoalVerdict extends Composite<Div> {

    private final transient FormPage page;
    private final transient MarkedText marked;
    private final transient KeptAnyway kept;
    private final UnorderedList chips = new UnorderedList();
    private final UnorderedList letters = new UnorderedList();
    private final Span changes = new Span();
    private transient @Nullable Shown shown;
    private transient @Nullable Goal goal;
    private transient @Nullable DraftGoal stored;

    /** What is on the screen: it is only drawn again when it is another. */
    private record Shown(Goal goal, SmartAssessment assessment, List<KeptFinding> kept, String answering) {}

    GoalVerdict(FormPage page, GoalId id) {
        this.page = page;
        this.marked = new MarkedText(page);
        this.kept = new KeptAnyway(page, id, this::drawAgain);
        chips.addClassName("fu-chips");
        chips.getElement().setAttribute("aria-label", page.text("fundingui.smart"));
        letters.addClassName("fu-letters");
        letters.getElement().setAttribute("aria-label", page.text("fundingui.advice"));
        changes.addClassName("sv-visually-hidden");
        changes.getElement().setAttribute("role", "status");
        getContent().addClassName("fu-verdict");
        getContent().add(new H3(page.text("fundingui.advice")), letters, changes);
    }

    /** The five states at a glance. */
    Component chips() {
        return chips;
    }

    /** The sentence with the words that the advice is about marked. */
    Component marked() {
        return marked;
    }

    void show(Goal now, SmartAssessment assessment, DraftGoal draft) {
        Shown before = shown;
        Shown after = new Shown(now, assessment, draft.kept(), kept.answering());
        if (after.equals(before)) {
            return;
        }
        shown = after;
        goal = now;
        stored = draft;
        marked.show(now.text(), assessment.findings());
        chips.removeAll();
        letters.removeAll();
        for (Criterion criterion : Criterion.values()) {
            chips.add(chip(criterion, assessment.state(criterion), now));
            letters.add(letter(criterion, assessment, now, draft));
        }
        if (before != null) {
            tell(before.assessment(), assessment, now);
        }
    }

    private void drawAgain() {
        Shown now = shown;
        Goal typed = goal;
        DraftGoal draft = stored;
        if (now != null && typed != null && draft != null) {
            show(typed, now.assessment(), draft);
        }
    }

    /** Who hears the page is told what has changed, not the whole list at every pause. */
    private void tell(SmartAssessment before, SmartAssessment now, Goal typed) {
        Map<Criterion, String> changed = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            if (before.state(criterion) != now.state(criterion)) {
                changed.put(
                        criterion,
                        page.text(
                                "fundingui.changed",
                                page.text("goal.criterion." + criterion),
                                says(criterion, now.state(criterion), typed)));
            }
        }
        if (!changed.isEmpty()) {
            changes.setText(String.join(" ", changed.values()));
        }
    }

    private ListItem chip(Criterion criterion, State state, Goal now) {
        ListItem chip = new ListItem(
                sign(state),
                new Span(page.text(
                        "fundingui.chip", page.text("goal.criterion." + criterion), says(criterion, state, now))));
        chip.addClassNames("sv-chip", state.name().toLowerCase(java.util.Locale.ROOT));
        return chip;
    }

    private ListItem letter(Criterion criterion, SmartAssessment assessment, Goal now, DraftGoal draft) {
        State state = assessment.state(criterion);
        Span name = new Span(sign(state), new Span(page.text("goal.criterion." + criterion)));
        name.addClassNames("sv-strong", "fu-letter-name");
        Div said = new Div();
        said.addClassName("fu-said-of");
        // What the check merely knows nothing about is said last, so that it does not drown what can be mended.
        List<Finding> findings = assessment.findings(criterion).stream()
                .sorted(Comparator.comparing(Finding::isRemark))
                .toList();
        if (findings.stream().allMatch(Finding::isRemark) && state == State.HOLDS) {
            said.add(muted(holds(criterion, assessment)));
        }
        findings.forEach(finding -> said.add(advice(finding, now, draft)));
        ListItem item = new ListItem(name, said);
        item.addClassName("fu-letter");
        return item;
    }

    /** Why a criterion holds; of the first also what kind of goal it reads as, since that is what the rest is judged by. */
    private String holds(Criterion criterion, SmartAssessment assessment) {
        if (criterion == Criterion.SPECIFIC && assessment.kind().value() != GoalKind.UNCLEAR) {
            return page.text(
                    "fundingui.holds.kind",
                    page.text("goal.kind." + assessment.kind().value()),
                    page.text(assessment.kind().reason()));
        }
        return page.text("fundingui.holds." + criterion);
    }

    private Component advice(Finding finding, Goal now, DraftGoal draft) {
        Div one = new Div();
        one.addClassName("sv-advice");
        if (finding.isRemark()) {
            one.addClassName("known");
            one.add(muted(page.text(finding.reason())));
            return one;
        }
        String quoted = finding.spans().stream()
                .filter(span -> span.end() <= now.text().length())
                .map(span -> "”" + span.of(now.text()) + "”")
                .distinct()
                .collect(Collectors.joining(", "));
        String reason = page.text(finding.reason());
        // Some reasons name the words themselves.
        if (!quoted.isEmpty() && !reason.contains(quoted)) {
            Paragraph words = new Paragraph(quoted);
            words.addClassName("sv-strong");
            one.add(words);
        }
        one.add(new Paragraph(reason), muted(page.text(finding.advice())));
        one.add(kept.under(finding, draft.kept(finding, now.text())));
        return one;
    }

    private String says(Criterion criterion, State state, Goal now) {
        if (criterion == Criterion.ACCEPTED && !now.parties().isEmpty()) {
            long accepted = now.parties().stream()
                    .filter(party -> party.acceptance() instanceof Acceptance.Accepted)
                    .count();
            return page.text("fundingui.accepted.count", (int) accepted, now.parties().size());
        }
        return page.text("fundingui.state." + state);
    }

    private static Span sign(State state) {
        Span sign = new Span(switch (state) {
            case HOLDS -> "✓";
            case PARTLY -> "◐";
            case MISSING -> "○";
        });
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    private static Paragraph muted(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("sv-muted");
        return paragraph;
    }
}
