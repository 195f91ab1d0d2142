package se.stegvis.administration.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stegvis.association.Member;
import se.stegvis.association.NewRole;
import se.stegvis.shell.FieldFaults;

/** Inviting a person with one or several roles. */
class InviteDialog extends Dialog {

    /** Carries the invitation out. */
    @FunctionalInterface
    interface Invite {
        void send(String name, String email, List<NewRole> roles);
    }

    private final transient Invite invite;
    private final transient FieldFaults faults = new FieldFaults();
    private final transient List<Member> members;
    private final TextField name = faults.add("name", new TextField());
    private final TextField email = faults.add("email", new TextField());
    private final Div roles = new Div();
    private final List<RolePicker> pickers = new ArrayList<>();
    private final transient Runnable whenDone;

    InviteDialog(List<Member> members, Invite invite, Runnable whenDone) {
        this.invite = invite;
        this.members = members;
        this.whenDone = whenDone;
        setHeaderTitle(getTranslation("administration.people.invite"));
        name.setLabel(getTranslation("identity.name"));
        name.setAutocomplete(Autocomplete.OFF);
        email.setLabel(getTranslation("identity.email"));
        email.setAutocomplete(Autocomplete.OFF);
        email.getElement().setAttribute("inputmode", "email");
        roles.addClassName("sv-form");
        Button another = new Button(getTranslation("administration.people.anotherRole"), click -> addPicker());
        another.addClassName("sv-start");
        Div who = new Div(name, email);
        who.addClassName("sv-fields");
        Paragraph note = new Paragraph(getTranslation("administration.people.inviteNote"));
        note.addClassName("sv-muted");
        Div body = new Div(who, roles, another, note);
        body.addClassName("sv-form");
        add(body);
        addPicker();
        Button send = new Button(getTranslation("administration.people.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER).listenOn(body);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), send);
        setCloseOnOutsideClick(false);
        addOpenedChangeListener(change -> name.focus());
    }

    private void addPicker() {
        RolePicker picker = new RolePicker(members);
        pickers.add(picker);
        roles.add(picker);
    }

    private void send() {
        RolePicker faulty = pickers.stream().filter(RolePicker::lacksMember).findFirst().orElse(pickers.getFirst());
        faulty.receive(faults);
        List<NewRole> chosen =
                pickers.stream().map(RolePicker::chosen).flatMap(Optional::stream).toList();
        if (faults.run(this, () -> invite.send(name.getValue(), email.getValue(), chosen))) {
            close();
            whenDone.run();
        }
    }
}
