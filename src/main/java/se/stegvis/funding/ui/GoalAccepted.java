package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.ConcernedParty;
import se.stegvis.goal.Goal;

/**
 * Says, before one begins, which parties have accepted a goal and what changing it would do, and once it has been changed who has to
 * answer again. The short form stands at the fields that a change of undoes what has been accepted.
 */
final class GoalAccepted extends Composite<Div> {

    private final transient FormPage page;
    private final boolean atFields;
    private final Paragraph before = new Paragraph();
    private final Paragraph after = new Paragraph();
    private transient List<String> accepted = List.of();
    private transient List<String> undone = List.of();

    /** @param atFields whether it stands at some of the fields, and not at the head of the goal */
    GoalAccepted(FormPage page, boolean atFields) {
        this.page = page;
        this.atFields = atFields;
        getContent().addClassName("fu-accepted");
        before.addClassNames(atFields ? "sv-small" : "sv-advice", "sv-muted");
        after.addClassName("sv-advice");
        after.getElement().setAttribute("role", "status");
        getContent().add(before);
        if (!atFields) {
            getContent().add(after);
        }
        before.setVisible(false);
    }

    /** Shows how the parties stand to the goal as it is stored. */
    void show(Goal stored) {
        List<String> now = stored.parties().stream()
                .filter(party -> party.acceptance() instanceof Acceptance.Accepted)
                .map(ConcernedParty::name)
                .toList();
        List<String> waiting = stored.parties().stream()
                .filter(party -> party.acceptance() instanceof Acceptance.Pending)
                .map(ConcernedParty::name)
                .toList();
        List<String> lost = accepted.stream().filter(waiting::contains).toList();
        undone = java.util.stream.Stream.concat(undone.stream().filter(waiting::contains), lost.stream())
                .distinct()
                .toList();
        accepted = now;
        boolean tells = page.mayEdit() && !now.isEmpty();
        before.setVisible(tells);
        before.setText(tells ? page.text(atFields ? "fundingui.accepted.field" : "fundingui.accepted", list(now), now.size()) : "");
        after.setText(undone.isEmpty() ? "" : page.text("fundingui.accepted.undone", list(undone), undone.size()));
    }

    private String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : page.text(
                        "fundingui.accepted.and",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.getLast());
    }
}
