package se.stegvis.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said at a field that stores itself: what stands in the way of storing it, and what others do there. */
final class FieldSays {

    private final Component field;
    private final Div around;
    private final Div message = new Div();
    private final Conflicts conflicts;
    private final boolean quiet;
    private final MergeDrafts drafts = new MergeDrafts();

    FieldSays(Component field, Div around) {
        this.field = field;
        this.around = around;
        this.quiet = isQuiet(field);
        this.conflicts = new Conflicts(quiet);
        message.addClassName("sv-typed-message");
        message.getElement().setAttribute("role", quiet ? "alert" : "status");
        around.addClassName("sv-typed");
        around.add(field);
        if (!quiet) {
            around.add(message);
        }
    }

    /** Hundreds of native inputs stand in a table: the place for what is said of one is there when there is something to say. */
    static boolean isQuiet(Component field) {
        return !(field instanceof HasValidation);
    }

    void say(Component... words) {
        Stream.of(words)
                .flatMap(Component::getChildren)
                .filter(TwoTexts.class::isInstance)
                .map(TwoTexts.class::cast)
                .forEach(texts -> texts.remembering(drafts));
        message.add(words);
        if (quiet && message.getParent().isEmpty()) {
            around.add(message);
        }
    }

    void clear() {
        message.removeAll();
        if (quiet && message.getParent().isPresent()) {
            around.remove(message);
        }
    }

    void setFault(@Nullable String fault) {
        if (field instanceof HasValidation own) {
            own.setErrorMessage(fault);
            own.setInvalid(fault != null);
        } else if (fault == null) {
            field.getElement().removeAttribute("aria-invalid");
        } else {
            field.getElement().setAttribute("aria-invalid", "true");
            say(new Paragraph(fault));
        }
    }

    void writing(String who) {
        conflicts.writing(who);
        place();
    }

    Component entry(String summary, Supplier<TwoTexts> texts) {
        return conflicts.entry(summary, () -> texts.get().remembering(drafts));
    }

    void waiting(List<Component> texts) {
        conflicts.waiting(texts);
        place();
    }

    private void place() {
        boolean there = conflicts.getParent().isPresent();
        if (conflicts.isEmpty() && there) {
            around.remove(conflicts);
        } else if (!conflicts.isEmpty() && !there) {
            around.add(conflicts);
        }
    }
}
