package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.processdag.ActionOwner;
import se.stegvis.processdag.ActionState;
import se.stegvis.processdag.FollowedAction;

/** How an action is told in a few words. */
final class ActionWords {

    private ActionWords() {}

    static Span chip(Component in, ActionState state) {
        Span chip = new Span(in.getTranslation("processdagmemory.state." + state));
        chip.addClassName("sv-chip");
        if (state == ActionState.GOING_ON || state == ActionState.DONE) {
            chip.addClassName("holds");
        }
        return chip;
    }

    /** Who answers for it, else who was written down. */
    static String who(Component in, FollowedAction action) {
        return action.owner()
                .map(ActionOwner::words)
                .filter(words -> !words.isBlank())
                .orElse(action.who().isBlank() ? in.getTranslation("processdagmemory.nobody") : action.who());
    }

    /** By when: the date, else the group's own words. */
    static String due(Component in, FollowedAction action) {
        if (action.dueOn() != null) {
            return action.dueOn().toString();
        }
        return action.due().isBlank() ? in.getTranslation("processdagmemory.undated") : action.due();
    }

    /** Who and when in one line, where either is known: {@code Karin, 2027-02-01}. */
    static String whoAndWhen(FollowedAction action) {
        String who = action.owner().map(ActionOwner::words).filter(words -> !words.isBlank()).orElse(action.who());
        String when = action.dueOn() == null ? action.due() : action.dueOn().toString();
        return Stream.of(who, when).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
