package se.stegvis.administration.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.stegvis.identity.Setup;
import se.stegvis.shell.PasswordInput;
import se.stegvis.shell.PlainLayout;
import se.stegvis.shell.PlainView;

/** Signing in. */
@AnonymousAllowed
@Route(value = "logga-in", layout = PlainLayout.class)
public class LoginView extends PlainView implements BeforeEnterObserver {

    private final transient Setup setup;
    private final LoginForm form = new LoginForm();

    public LoginView(Setup setup) {
        this.setup = setup;
        getContent().addClassName("sv-narrow");
        form.setAction("logga-in");
        form.setI18n(words("identity.login.refused"));
        form.setForgotPasswordButtonVisible(false);
        form.addAttachListener(attached -> PasswordInput.nameRevealButton(form, getTranslation("shell.password.reveal")));
        Anchor forgotten = new Anchor("glomt-losenord", getTranslation("identity.login.forgot"));
        forgotten.addClassName("sv-beside-login");
        getContent().add(form, forgotten);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setup.isNeeded()) {
            event.forwardTo(SetupView.class);
            return;
        }
        var parameters = event.getLocation().getQueryParameters();
        if (parameters.getSingleParameter("error").isPresent()) {
            form.setError(true);
        } else if (parameters.getSingleParameter("vanta").isPresent()) {
            form.setI18n(words("identity.login.throttled"));
            form.setError(true);
        }
    }

    @Override
    protected String title() {
        return getTranslation("identity.login.title");
    }

    private LoginI18n words(String errorKey) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form labels = words.getForm();
        labels.setTitle(getTranslation("identity.login.title"));
        labels.setUsername(getTranslation("identity.email"));
        labels.setPassword(getTranslation("identity.password"));
        labels.setSubmit(getTranslation("identity.login.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(getTranslation(errorKey + ".title"));
        error.setMessage(getTranslation(errorKey + ".message"));
        error.setUsername(getTranslation("identity.login.emailMissing"));
        error.setPassword(getTranslation("identity.login.passwordMissing"));
        return words;
    }
}
