package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.SubmittedState;

/** Whether an application has been completed, is asked to be, or has been taken back: said wherever beredning and board see it. */
final class Completeness {

    private Completeness() {}

    /** Empty of an application that is as it came in. */
    static Optional<Component> of(Component in, SubmittedState state) {
        Div chips = Parts.row();
        state.withdrawnAt().ifPresent(at -> chips.add(Parts.chip(
                in.getTranslation("boardui.withdrawn", SwedishTime.dayOf(at).toString()), "partly")));
        state.completedAt().ifPresent(at -> chips.add(Parts.chip(
                in.getTranslation("boardui.completed", SwedishTime.dayOf(at).toString()), "holds")));
        state.completionDue().ifPresent(due -> chips.add(
                Parts.chip(in.getTranslation("boardui.completing", due.toString()), "partly")));
        return chips.getComponentCount() == 0 ? Optional.empty() : Optional.of(chips);
    }
}
