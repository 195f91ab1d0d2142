package se.stegvis.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a secret link, once: it is gone from the server when this dialog is open. */
class LinkDialog extends Dialog {

    LinkDialog(String recipient, String link) {
        setHeaderTitle(getTranslation("administration.link.title"));
        TextField field = new TextField(getTranslation("administration.link.label", recipient));
        field.setValue(link);
        field.setReadOnly(true);
        field.setAutoselect(true);
        Span copied = new Span();
        copied.addClassName("sv-muted");
        copied.getElement().setAttribute("role", "status");
        Button copy = new Button(getTranslation("administration.link.copy"), click -> {
            field.getElement()
                    .executeJs(
                            "this.inputElement.select(); return navigator.clipboard ? navigator.clipboard.writeText($0)"
                                    + ".then(() => true, () => false) : false",
                            link)
                    .then(Boolean.class, done -> copied.setText(getTranslation(
                            Boolean.TRUE.equals(done) ? "administration.link.copied" : "administration.link.byHand")));
        });
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Div body = new Div(new Paragraph(getTranslation("administration.link.once")), field, copied);
        body.addClassName("sv-form");
        add(body);
        getFooter().add(new Button(getTranslation("administration.close"), click -> close()), copy);
        setCloseOnOutsideClick(false);
    }
}
