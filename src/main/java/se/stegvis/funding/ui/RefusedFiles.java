package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;

/** Files that were not accepted, each with the reason, for as long as the person wants to see it. */
final class RefusedFiles extends Composite<Div> {

    private final transient Map<String, Div> shown = new HashMap<>();

    RefusedFiles() {
        getContent().addClassName("fu-refused");
        getContent().getElement().setAttribute("role", "alert");
    }

    /** Says why a file was not accepted, instead of what was last said of a file of that name. */
    void tell(String name, String reason) {
        forget(name);
        Span which = new Span(name);
        which.addClassName("sv-strong");
        Button close = new Button(getTranslation("fundingui.attachment.refused.close"), click -> forget(name));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("fundingui.attachment.refused.close.of", name));
        Div line = new Div(which, new Paragraph(reason), close);
        line.addClassName("sv-advice");
        shown.put(name, line);
        getContent().add(line);
    }

    void forget(String name) {
        Div line = shown.remove(name);
        if (line != null) {
            getContent().remove(line);
        }
    }
}
