package se.stegvis.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.association.Setting;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;

/** What the förbund decides for itself, one thing at a time. */
@PermitAll
@Route(value = "installningar", layout = MainLayout.class)
public class SettingsView extends AdministrationView {

    private final transient AssociationService associations;
    private final transient Clock clock;

    public SettingsView(AssociationService associations, Clock clock) {
        super(associations, "administration.settings");
        this.associations = associations;
        this.clock = clock;
    }

    @Override
    void fill(Membership entered, Div head) {
        Map<Setting, String> values = associations.settings(association());
        Div list = new Div();
        list.addClassName("sv-settings");
        for (Setting setting : Setting.values()) {
            list.add(card(setting, values.getOrDefault(setting, setting.defaultValue())));
        }
        getContent().add(list);
    }

    private Section card(Setting setting, String value) {
        H2 heading = new H2(getTranslation("association.setting." + setting));
        Paragraph help = new Paragraph(getTranslation("association.setting." + setting + ".help"));
        help.addClassName("sv-muted");
        Div words = new Div(heading, help);
        words.addClassName("sv-words");
        Section card = new Section(words);
        card.addClassNames("sv-card", "sv-setting");
        Span state = new Span();
        state.addClassNames("sv-muted", "sv-small");
        state.getElement().setAttribute("role", "status");
        Div control = new Div();
        control.addClassName("sv-setting-value");
        if (setting.choices().isEmpty()) {
            number(setting, value, control, state);
        } else {
            choice(setting, value, control, state);
        }
        card.add(control);
        return card;
    }

    private void number(Setting setting, String value, Div control, Span state) {
        FieldFaults faults = new FieldFaults();
        TextField field = faults.add(setting.name(), new TextField(getTranslation("administration.settings.value")));
        field.setAriaLabel(getTranslation("association.setting." + setting));
        field.setReadOnly(!mayChange());
        field.setValue(value.replace('.', ','));
        field.getElement().setAttribute("inputmode", setting.decimals() == 0 ? "numeric" : "decimal");
        field.setHelperText(getTranslation(
                "administration.settings.limits", setting.lowest(), setting.highest(), setting.defaultValue().replace('.', ',')));
        place(setting, field, field::getValue, faults, control, state);
    }

    private void choice(Setting setting, String value, Div control, Span state) {
        FieldFaults faults = new FieldFaults();
        Select<String> field = faults.add(setting.name(), new Select<>());
        field.setReadOnly(!mayChange());
        field.setAriaLabel(getTranslation("association.setting." + setting));
        field.setLabel(getTranslation("administration.settings.value"));
        field.setItems(setting.choices());
        field.setItemLabelGenerator(choice -> words(choice));
        field.setValue(value);
        field.setHelperText(getTranslation("administration.settings.default", words(setting.defaultValue())));
        place(setting, field, field::getValue, faults, control, state);
    }

    private void place(
            Setting setting, Component field, Supplier<String> value, FieldFaults faults, Div control, Span state) {
        control.add(field);
        if (!mayChange()) {
            return;
        }
        Button save = new Button(getTranslation("administration.save"));
        save.setAriaLabel(getTranslation("administration.save") + ": " + getTranslation("association.setting." + setting));
        save.addClickListener(click -> {
            state.setText("");
            if (faults.run(this, () -> associations.changeSetting(association(), setting, value.get()))) {
                state.setText(getTranslation("administration.settings.saved", SwedishTime.clock(clock.instant())));
            }
        });
        save.addClickShortcut(Key.ENTER).listenOn(control);
        Div row = new Div(save, state);
        row.addClassName("sv-row");
        control.add(row);
    }

    private String words(String choice) {
        return Character.isDigit(choice.charAt(0))
                ? choice.replace('.', ',')
                : getTranslation("association.setting.choice." + choice);
    }
}
