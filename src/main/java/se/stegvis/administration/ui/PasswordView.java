package se.stegvis.administration.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.identity.LinkPurpose;
import se.stegvis.identity.OpenLink;
import se.stegvis.identity.PasswordLinkService;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;
import se.stegvis.shell.PasswordInput;
import se.stegvis.shell.PlainLayout;
import se.stegvis.shell.PlainView;

/** Choosing a password with a one-time link. */
@AnonymousAllowed
@Route(value = "losenord/:token", layout = PlainLayout.class)
public class PasswordView extends PlainView implements BeforeEnterObserver {

    private final transient PasswordLinkService links;
    private final transient FieldFaults faults = new FieldFaults();
    private final PasswordInput password = faults.add("password", new PasswordInput());
    private String token = "";

    public PasswordView(PasswordLinkService links) {
        this.links = links;
        getContent().addClassName("sv-narrow");
        password.setLabel(getTranslation("identity.password"));
        password.setHelperText(getTranslation("identity.password.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        links.open(token).ifPresentOrElse(this::show, this::explain);
    }

    @Override
    protected String title() {
        return getTranslation("administration.password.title");
    }

    private void show(OpenLink link) {
        String intro = link.purpose() == LinkPurpose.INVITATION
                ? "administration.password.invited"
                : "administration.password.reset";
        TextField email = new TextField(getTranslation("identity.email"));
        email.setValue(link.email());
        email.setReadOnly(true);
        email.getElement().setAttribute("autocomplete", "username");
        Button save = new Button(getTranslation("administration.password.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(email, password, save);
        form.addClassName("sv-form");
        save.addClickShortcut(Key.ENTER).listenOn(form);
        getContent().removeAll();
        getContent().add(new H1(title()), new Paragraph(getTranslation(intro, link.name())), form);
    }

    private void explain() {
        getContent().removeAll();
        Anchor again = new Anchor("glomt-losenord", getTranslation("administration.password.askAgain"));
        again.addClassName("sv-button");
        getContent()
                .add(
                        new H1(getTranslation("administration.password.deadTitle")),
                        new Paragraph(getTranslation("administration.password.dead")),
                        again,
                        new Anchor("logga-in", getTranslation("administration.forgotten.back")));
    }

    private void save() {
        try {
            if (faults.run(this, () -> links.setPassword(token, password.getValue()))) {
                UI.getCurrent().navigate(LoginView.class);
                Notices.done(this, "administration.password.done");
            }
        } catch (NotFoundException usedMeanwhile) {
            explain();
        }
    }
}
