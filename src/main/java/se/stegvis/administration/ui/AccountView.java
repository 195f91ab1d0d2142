package se.stegvis.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import se.stegvis.foundation.Texts;
import se.stegvis.identity.AccountService;
import se.stegvis.identity.Person;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Languages;
import se.stegvis.shell.Notices;
import se.stegvis.shell.PasswordInput;
import se.stegvis.shell.PlainLayout;
import se.stegvis.shell.PlainView;

/** One's own account: name, language, password. */
@PermitAll
@Route(value = "konto", layout = PlainLayout.class)
public class AccountView extends PlainView implements BeforeEnterObserver {

    private final transient AccountService accounts;
    private final transient FieldFaults faults = new FieldFaults();
    private final TextField name = faults.add("name", new TextField());
    private final PasswordInput current = faults.add("current", new PasswordInput());
    private final PasswordInput password = faults.add("password", new PasswordInput());

    public AccountView(AccountService accounts) {
        this.accounts = accounts;
        getContent().addClassName("sv-reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person me = accounts.me();
        getContent().removeAll();
        Paragraph email = new Paragraph(me.email());
        email.addClassName("sv-muted");
        getContent()
                .add(
                        new H1(title()),
                        email,
                        nameSection(me),
                        languageSection(me),
                        passwordSection(),
                        new Anchor("", getTranslation("administration.account.back")));
    }

    @Override
    protected String title() {
        return getTranslation("shell.account.own");
    }

    private Component nameSection(Person me) {
        name.setLabel(getTranslation("identity.name"));
        name.setHelperText(getTranslation("administration.account.nameHelp"));
        name.setAutocomplete(Autocomplete.NAME);
        name.setValue(me.name());
        Button save = new Button(getTranslation("administration.account.saveName"), click -> {
            if (faults.run(this, () -> accounts.rename(name.getValue()))) {
                Notices.done(this, "administration.saved");
            }
        });
        return section("administration.account.name", save, name);
    }

    private Component languageSection(Person me) {
        RadioButtonGroup<String> language = new RadioButtonGroup<>();
        language.setLabel(getTranslation("administration.account.language"));
        language.setItems("sv", "en");
        language.setItemLabelGenerator(code -> code.equals("en") ? "English" : "Svenska");
        language.setValue(Texts.spoken(getLocale()).getLanguage());
        language.addValueChangeListener(change -> {
            accounts.speak(change.getValue());
            Languages.choose(
                    VaadinSession.getCurrent(), change.getValue().equals("en") ? Texts.ENGLISH : Texts.SWEDISH);
            UI.getCurrent().getPage().reload();
        });
        Paragraph note = new Paragraph(getTranslation("administration.account.languageHelp"));
        note.addClassName("sv-muted");
        Section section = new Section(new H2(getTranslation("administration.account.languageTitle")), language, note);
        section.addClassName("sv-card");
        return section;
    }

    private Component passwordSection() {
        current.setLabel(getTranslation("administration.account.current"));
        current.getElement().setAttribute("autocomplete", "current-password");
        password.setLabel(getTranslation("administration.account.new"));
        password.setHelperText(getTranslation("identity.password.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
        Button save = new Button(getTranslation("administration.account.savePassword"), click -> {
            if (faults.run(this, () -> accounts.changePassword(current.getValue(), password.getValue()))) {
                current.clear();
                password.clear();
                Notices.done(this, "administration.account.passwordChanged");
            }
        });
        return section("administration.account.password", save, current, password);
    }

    private Component section(String headingKey, Button save, Component... fields) {
        Section section = new Section(new H2(getTranslation(headingKey)));
        section.addClassName("sv-card");
        section.add(fields);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClassName("sv-start");
        save.addClickShortcut(Key.ENTER).listenOn(section);
        section.add(save);
        return section;
    }
}
