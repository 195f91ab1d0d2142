package se.stegvis.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.stegvis.identity.Setup;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;
import se.stegvis.shell.PasswordInput;
import se.stegvis.shell.PlainLayout;
import se.stegvis.shell.PlainView;

/** The first start of an empty installation: its administrator, with the code from the server's log. */
@AnonymousAllowed
@Route(value = "forsta-start", layout = PlainLayout.class)
public class SetupView extends PlainView implements BeforeEnterObserver {

    private final transient Setup setup;
    private final transient FieldFaults faults = new FieldFaults();
    private final TextField code = faults.add("code", new TextField());
    private final TextField name = faults.add("name", new TextField());
    private final EmailField email = faults.add("email", new EmailField());
    private final PasswordInput password = faults.add("password", new PasswordInput());

    public SetupView(Setup setup) {
        this.setup = setup;
        getContent().addClassName("sv-narrow");
        code.setLabel(getTranslation("identity.setup.code"));
        code.setHelperText(getTranslation("identity.setup.codeHelp"));
        name.setLabel(getTranslation("identity.name"));
        name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NAME);
        email.setLabel(getTranslation("identity.email"));
        password.setLabel(getTranslation("identity.password"));
        password.setHelperText(getTranslation("identity.password.help"));
        Button create = new Button(getTranslation("identity.setup.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getContent()
                .add(
                        new H1(getTranslation("identity.setup.title")),
                        new Paragraph(getTranslation("identity.setup.intro")),
                        code,
                        name,
                        email,
                        password,
                        create);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setup.isNeeded()) {
            event.forwardTo(LoginView.class);
        }
    }

    @Override
    protected String title() {
        return getTranslation("identity.setup.title");
    }

    private void create() {
        boolean created = faults.run(this, () -> setup.createFirstAdministrator(
                code.getValue(), name.getValue(), email.getValue(), password.getValue()));
        if (created) {
            UI.getCurrent().navigate(LoginView.class);
            Notices.done(this, "identity.setup.done");
        }
    }
}
