package se.stegvis.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;

/** What stands at a field because others write there too: who is writing now, and texts that wait for somebody to choose. */
final class Conflicts extends Composite<Div> {

    private final boolean narrow;
    private final Span writer = new Span();
    private final Div waiting = new Div();

    /** @param narrow whether the field stands in a table, where two texts beside each other have no room */
    Conflicts(boolean narrow) {
        this.narrow = narrow;
        writer.addClassName("sv-writer");
        waiting.addClassName("sv-waiting-texts");
        getContent().addClassName("sv-beside-field");
    }

    void writing(String who) {
        writer.setText(who);
        if (who.isEmpty()) {
            getContent().remove(writer);
        } else {
            getContent().addComponentAsFirst(writer);
        }
    }

    void waiting(List<Component> texts) {
        waiting.removeAll();
        waiting.add(texts);
        if (texts.isEmpty()) {
            getContent().remove(waiting);
        } else {
            getContent().add(waiting);
        }
    }

    boolean isEmpty() {
        return getContent().getComponentCount() == 0;
    }

    /** A text that waits, opened by who wants to choose. */
    Component entry(String summary, Supplier<TwoTexts> texts) {
        if (narrow) {
            return opener(summary, texts);
        }
        NativeDetails details = new NativeDetails(summary);
        details.addClassName("sv-two");
        Div content = new Div();
        details.setContent(content);
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && content.getComponentCount() == 0) {
                content.add(texts.get());
            }
        });
        return details;
    }

    /** Two texts that have just met. */
    static Component met(boolean narrow, String explanation, String stored, String open, Supplier<TwoTexts> texts) {
        if (!narrow) {
            return new Div(new Paragraph(explanation), texts.get());
        }
        return new Div(new Paragraph(stored), opener(open, texts));
    }

    private static Button opener(String words, Supplier<TwoTexts> texts) {
        return new Button(words, click -> {
            Dialog dialog = new Dialog();
            dialog.setHeaderTitle(words);
            dialog.add(texts.get().then(dialog::close));
            dialog.open();
        });
    }
}
