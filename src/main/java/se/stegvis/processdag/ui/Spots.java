package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where the keyboard goes on in a part of a page that is drawn anew: what was pressed is gone, and without this the focus would be back at
 * the top of the page.
 */
final class Spots {

    private final Map<String, Focusable<?>> known = new HashMap<>();

    /** Forgets what stood there before. */
    void clear() {
        known.clear();
    }

    /** Knows a part of the new drawing by a name. */
    <C extends Component & Focusable<?>> C add(String name, C part) {
        known.put(name, part);
        return part;
    }

    /** Puts the focus at the first of these that is there and can be used. */
    void goTo(String... names) {
        Stream.of(names)
                .map(known::get)
                .filter(Objects::nonNull)
                .filter(part -> !(part instanceof HasEnabled used) || used.isEnabled())
                .findFirst()
                .ifPresent(Focusable::focus);
    }

    /** Puts the focus at words that are only read, so that they are read out and the next Tab goes on from there. */
    static void read(Component words) {
        words.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }
}
