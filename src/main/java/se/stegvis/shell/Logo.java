package se.stegvis.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The product's name, leading to the start page. */
public class Logo extends Anchor {

    public Logo(String href) {
        super(href);
        addClassName("sv-logo");
        Span second = new Span("vis");
        second.addClassName("sv-logo-second");
        add(new Span("steg"), second);
        setAriaLabel(getTranslation("shell.logo"));
    }
}
