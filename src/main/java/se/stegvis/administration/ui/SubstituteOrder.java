package se.stegvis.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import se.stegvis.association.RoleGrant;

/** The order in which ersättare serve, moved a step at a time with ordinary buttons. */
class SubstituteOrder extends Composite<Section> {

    private final transient List<RoleGrant> serving;
    private final transient Function<RoleGrant, String> label;
    private final transient Consumer<List<UUID>> store;
    private final boolean mayChange;
    private final OrderedList list = new OrderedList();
    private final Span state = new Span();

    SubstituteOrder(
            List<RoleGrant> serving, Function<RoleGrant, String> label, boolean mayChange, Consumer<List<UUID>> store) {
        this.serving = new ArrayList<>(serving);
        this.label = label;
        this.store = store;
        this.mayChange = mayChange;
        Paragraph intro = new Paragraph(getTranslation("administration.order.intro"));
        intro.addClassName("sv-muted");
        list.addClassNames("sv-lines", "sv-ordered");
        state.addClassName("sv-visually-hidden");
        state.getElement().setAttribute("role", "status");
        getContent().addClassName("sv-card");
        getContent().add(new H2(getTranslation("administration.order.title")), intro, list, new Div(state));
        show(-1, false);
    }

    /** Redraws, and leaves the focus on the button that was used, so that one can press it again. */
    private void show(int moved, boolean up) {
        list.removeAll();
        for (int i = 0; i < serving.size(); i++) {
            int place = i;
            String name = label.apply(serving.get(i));
            Span words = new Span((i + 1) + ". " + name);
            words.addClassName("sv-words");
            ListItem line = new ListItem(words);
            if (mayChange) {
                Button earlier = new Button(getTranslation("administration.order.up"), click -> move(place, -1));
                Button later = new Button(getTranslation("administration.order.down"), click -> move(place, 1));
                earlier.setAriaLabel(getTranslation("administration.order.upName", name));
                later.setAriaLabel(getTranslation("administration.order.downName", name));
                earlier.setEnabled(i > 0);
                later.setEnabled(i < serving.size() - 1);
                line.add(earlier, later);
                if (i == moved) {
                    (up && i > 0 || i == serving.size() - 1 ? earlier : later).focus();
                }
            }
            list.add(line);
        }
    }

    private void move(int from, int step) {
        int to = from + step;
        Collections.swap(serving, from, to);
        store.accept(serving.stream().map(RoleGrant::id).toList());
        show(to, step < 0);
        state.setText(getTranslation("administration.order.moved", label.apply(serving.get(to)), to + 1));
    }
}
