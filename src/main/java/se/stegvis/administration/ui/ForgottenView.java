package se.stegvis.administration.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.identity.PasswordLinkService;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.PlainLayout;
import se.stegvis.shell.PlainView;

/** Asking for a link to choose a new password. The answer is the same whether or not there is such an account. */
@AnonymousAllowed
@Route(value = "glomt-losenord", layout = PlainLayout.class)
public class ForgottenView extends PlainView {

    private final transient PasswordLinkService links;
    private final transient FieldFaults faults = new FieldFaults();
    private final TextField email = faults.add("email", new TextField());
    private final Div form = new Div();

    public ForgottenView(PasswordLinkService links) {
        this.links = links;
        getContent().addClassName("sv-narrow");
        email.setLabel(getTranslation("identity.email"));
        email.setAutocomplete(Autocomplete.EMAIL);
        email.getElement().setAttribute("inputmode", "email");
        Button send = new Button(getTranslation("administration.forgotten.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER).listenOn(form);
        form.addClassName("sv-form");
        form.add(new Paragraph(getTranslation("administration.forgotten.intro")), email, send);
        getContent()
                .add(
                        new H1(title()),
                        form,
                        new Anchor("logga-in", getTranslation("administration.forgotten.back")));
    }

    @Override
    protected String title() {
        return getTranslation("administration.forgotten.title");
    }

    private void send() {
        boolean asked = faults.run(this, () -> {
            if (email.getValue().isBlank()) {
                throw InvalidInputException.at("email", "identity.login.emailMissing");
            }
            links.requestReset(
                    email.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
        });
        if (asked) {
            Paragraph answer = new Paragraph(
                    getTranslation("administration.forgotten.answer", email.getValue().strip()));
            answer.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
            form.removeAll();
            form.add(answer, new Paragraph(getTranslation("administration.forgotten.noMail")));
            answer.getElement().callJsFunction("focus");
        }
    }
}
