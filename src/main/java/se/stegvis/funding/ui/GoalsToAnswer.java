package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.Message;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.DraftGoal;
import se.stegvis.funding.Section;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.MeasuringPoint;
import se.stegvis.shell.Notices;

/**
 * All goals that wait for the answer of who answers for a partner, in one place, with what each promises; several can be accepted with
 * one press. Nothing is chosen beforehand: what is accepted has been looked at.
 */
final class GoalsToAnswer extends Composite<Div> {

    private final transient FormPage page;
    private transient Map<GoalId, Long> shown = Map.of();

    GoalsToAnswer(FormPage page) {
        this.page = page;
        getContent().addClassName("fu-to-answer");
        show(page.draft());
    }

    /** Shows what waits in the draft as it is stored; what is being chosen is left alone while the goals are the same. */
    void show(ApplicationDraft draft) {
        List<Component> parties = new ArrayList<>();
        Map<GoalId, Long> waiting = new LinkedHashMap<>();
        if (page.mayEdit()) {
            for (MemberId member : draft.answersFor()) {
                List<DraftGoal> goals = waitingFor(member, draft);
                goals.forEach(goal -> waiting.put(goal.id(), goal.version()));
                if (!goals.isEmpty()) {
                    parties.add(party(member, goals, draft));
                }
            }
        }
        if (!waiting.equals(shown)) {
            shown = waiting;
            getContent().removeAll();
            getContent().add(parties);
        }
    }

    private static List<DraftGoal> waitingFor(MemberId member, ApplicationDraft draft) {
        return draft.goals().stream()
                .filter(goal -> !goal.goal().text().isBlank())
                .filter(goal -> goal.goal().parties().stream()
                        .anyMatch(party -> party.id().equals(member.toString())
                                && party.acceptance() instanceof Acceptance.Pending))
                .toList();
    }

    private Component party(MemberId member, List<DraftGoal> goals, ApplicationDraft draft) {
        String name = draft.members().stream()
                .filter(known -> known.id().equals(member))
                .map(Member::name)
                .findFirst()
                .orElse("");
        Map<Checkbox, DraftGoal> boxes = new LinkedHashMap<>();
        UnorderedList list = new UnorderedList();
        list.addClassName("fu-answers");
        for (DraftGoal goal : goals) {
            Checkbox box = new Checkbox(page.text("fundingui.toAnswer.goal", goal.position(), goal.goal().text()));
            boxes.put(box, goal);
            Paragraph promise = new Paragraph(promise(goal.goal()));
            promise.addClassNames("sv-muted", "sv-small");
            list.add(new ListItem(
                    box,
                    promise,
                    page.link(
                            Section.GOALS,
                            Place.row(goal.id().value(), "text"),
                            page.text("fundingui.toAnswer.open", goal.position()))));
        }
        Button accept = new Button(
                page.text("fundingui.toAnswer.accept", name), click -> accept(member, chosen(boxes)));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        Button all = new Button(
                page.text("fundingui.toAnswer.all"), click -> boxes.keySet().forEach(box -> box.setValue(true)));
        Div buttons = new Div(accept);
        if (goals.size() > 1) {
            buttons.add(all);
        }
        buttons.addClassName("sv-row");
        Paragraph help = new Paragraph(page.text("fundingui.toAnswer.help", name));
        help.addClassName("sv-muted");
        Div card = new Div(new H2(page.text("fundingui.toAnswer.title")), help, list, buttons);
        card.addClassName("sv-card");
        return card;
    }

    private static Map<GoalId, Long> chosen(Map<Checkbox, DraftGoal> boxes) {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getKey().getValue())
                .map(Map.Entry::getValue)
                .collect(Collectors.toMap(DraftGoal::id, DraftGoal::version));
    }

    private void accept(MemberId member, Map<GoalId, Long> seen) {
        if (seen.isEmpty()) {
            Notices.refused(this, Message.of("fundingui.toAnswer.choose"));
            return;
        }
        try {
            page.services().goals().acceptAll(page.id(), member, seen);
            Notices.done(this, "fundingui.toAnswer.done", seen.size());
            page.run(this, () -> {});
        } catch (EditConflictException changed) {
            Notices.refused(this, Message.of("fundingui.goal.changed"));
            page.rebuild();
        }
    }

    /** What the goal binds the parties to, beside its sentence. */
    private String promise(Goal goal) {
        List<String> parts = new ArrayList<>();
        if (goal.kind() != null) {
            parts.add(page.text("goal.kind." + goal.kind()));
        }
        if (goal.level() != null) {
            parts.add(page.text("goal.level." + goal.level()));
        }
        add(parts, page.text("fundingui.goal.indicator"), goal.indicator());
        add(parts, page.text("fundingui.goal.baseline"), measured(goal, goal.baseline()));
        add(parts, page.text("fundingui.goal.target"), measured(goal, goal.target()));
        goal.measuringPoints()
                .forEach(point -> add(parts, named(point), measured(goal, point.target())));
        add(parts, page.text("fundingui.goal.deadline"), goal.deadline() == null ? null : goal.deadline().toString());
        return String.join(" · ", parts);
    }

    private String named(MeasuringPoint point) {
        String label = point.label();
        if (label != null) {
            return label;
        }
        return point.monthsAfterExit() == 0
                ? page.text("funding.goal.atExit")
                : page.text("funding.goal.monthsAfterExit", point.monthsAfterExit());
    }

    private void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(page.text("fundingui.toAnswer.part", name, value));
        }
    }

    private static @Nullable String measured(Goal goal, java.math.@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        return goal.unit() == null ? Fields.number(figure) : Fields.number(figure) + "\u00a0" + goal.unit();
    }
}
