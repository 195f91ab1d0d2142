package se.stegvis.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import se.stegvis.shell.PlainView;

/** A page that says what went wrong and what to do, and leads back to the start. */
abstract class ErrorPage extends PlainView {

    private String title = "";

    ErrorPage() {
        getContent().addClassNames("sv-narrow", "sv-error-page");
    }

    @Override
    protected final String title() {
        return title;
    }

    /** Fills the page from {@code .title} and {@code .text} under the key, and returns the status. */
    final int say(int status, String key, Object... arguments) {
        title = getTranslation(key + ".title");
        Anchor start = new Anchor("", getTranslation("shell.error.start"));
        start.addClassName("sv-button");
        getContent().removeAll();
        getContent().add(new H1(title), new Paragraph(getTranslation(key + ".text", arguments)), start);
        return status;
    }
}
