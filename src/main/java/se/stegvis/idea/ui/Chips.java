package se.stegvis.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import se.stegvis.idea.IdeaState;

/** How far an idea has come, in a word. */
final class Chips {

    private Chips() {}

    static Span of(Component in, IdeaState state) {
        Span chip = new Span(in.getTranslation("idea.state." + state));
        chip.addClassName("sv-chip");
        if (state == IdeaState.ANSWERED || state == IdeaState.APPLIED) {
            chip.addClassName("holds");
        }
        return chip;
    }
}
