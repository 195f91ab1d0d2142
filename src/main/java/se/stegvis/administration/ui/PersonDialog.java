package se.stegvis.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import se.stegvis.association.Member;
import se.stegvis.association.NewRole;
import se.stegvis.association.RoleGrant;
import se.stegvis.identity.Person;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** One person of the förbund: roles, a new link, deactivating. */
class PersonDialog extends Dialog {

    /** What the dialog can do, and what it shows afterwards. */
    interface Deeds {

        void give(Person person, NewRole role);

        void end(RoleGrant grant);

        void renewLink(Person person);

        void deactivate(Person person);

        void activate(Person person, NewRole role);
    }

    private final transient Deeds deeds;
    private final transient Supplier<List<RoleGrant>> held;
    private final transient Person person;
    private final transient FieldFaults faults = new FieldFaults();
    private final transient Runnable changed;
    private final transient RoleWords words;
    private final RolePicker picker;
    private final Div roles = new Div();

    PersonDialog(Person person, List<Member> members, Supplier<List<RoleGrant>> held, Deeds deeds, Runnable changed) {
        this.person = person;
        this.deeds = deeds;
        this.held = held;
        this.changed = changed;
        this.words = new RoleWords(this, members);
        this.picker = new RolePicker(members);
        picker.receive(faults);
        setHeaderTitle(person.name());
        Paragraph email = new Paragraph(person.email());
        email.addClassName("sv-muted");
        Button give = new Button(
                getTranslation(person.active() ? "administration.people.giveRole" : "administration.people.activate"),
                click -> give());
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClassName("sv-start");
        Div body = new Div(email);
        if (person.active()) {
            body.add(new H3(getTranslation("administration.people.roles")), roles);
            body.add(new H3(getTranslation("administration.people.newRole")), picker, give);
            body.add(new H3(getTranslation("administration.people.access")), accessButtons());
        } else {
            body.add(new Paragraph(getTranslation("administration.people.inactiveNote")), picker, give);
        }
        body.addClassName("sv-form");
        add(body);
        getFooter().add(new Button(getTranslation("administration.close"), click -> close()));
        showRoles();
    }

    private Div accessButtons() {
        Button link = new Button(getTranslation("administration.people.newLink"), click -> {
            if (faults.run(this, () -> deeds.renewLink(person))) {
                close();
                changed.run();
            }
        });
        Button deactivate = new Button(
                getTranslation("administration.people.deactivate"),
                click -> Confirmation.ask(this, "administration.people.deactivating", this::deactivate, person.name()));
        deactivate.addThemeVariants(ButtonVariant.ERROR);
        Div row = new Div(link, deactivate);
        row.addClassName("sv-row");
        return row;
    }

    private void showRoles() {
        roles.removeAll();
        List<RoleGrant> grants = held.get();
        if (grants.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("administration.people.noRoles"));
            none.addClassName("sv-muted");
            roles.add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sv-lines");
        grants.forEach(grant -> {
            String label = words.of(grant);
            Button end = new Button(getTranslation("administration.people.endRole"), click -> end(grant));
            end.setAriaLabel(getTranslation("administration.people.endRole") + ": " + label);
            Span text = new Span(label);
            text.addClassName("sv-words");
            list.add(new ListItem(text, end));
        });
        roles.add(list);
    }

    private void give() {
        boolean given = faults.run(this, () -> {
            NewRole role = picker.chosen()
                    .orElseThrow(() -> se.stegvis.foundation.InvalidInputException.at(
                            "role", "identity.error.roleMissing"));
            if (person.active()) {
                deeds.give(person, role);
            } else {
                deeds.activate(person, role);
            }
        });
        if (given) {
            changed.run();
            if (person.active()) {
                picker.clear();
                showRoles();
                Notices.done(this, "administration.saved");
            } else {
                close();
            }
        }
    }

    private void end(RoleGrant grant) {
        if (faults.run(this, () -> deeds.end(grant))) {
            showRoles();
            changed.run();
        }
    }

    private void deactivate() {
        if (faults.run(this, () -> deeds.deactivate(person))) {
            close();
            changed.run();
        }
    }
}
