package se.stegvis.board.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.State;

/** The five SMART states at a glance: letters over signs that differ in form, and the whole of it in words for who hears it. */
final class SmartDots extends Composite<Div> {

    SmartDots(Map<Criterion, State> weakest) {
        getContent().addClassName("bo-smart");
        getContent().getElement().setAttribute("role", "img");
        List<String> words = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            State state = weakest.getOrDefault(criterion, State.MISSING);
            Span dot = new Span(new Span(criterion.name().substring(0, 1)));
            dot.addClassNames("bo-dot", "bo-dot-" + state.name().toLowerCase(java.util.Locale.ROOT));
            getContent().add(dot);
            words.add(getTranslation("goal.criterion." + criterion) + ": " + getTranslation("goal.state." + state));
        }
        getContent().getElement().setAttribute("aria-label", String.join(", ", words));
        getContent().setTitle(String.join(", ", words));
    }
}
