package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import se.stegvis.funding.Participant;
import se.stegvis.funding.ParticipantKind;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** The huvudman's own people in the application, and a way to let a colleague in. */
final class PeopleEditor extends Composite<Div> {

    private final transient FormPage page;

    PeopleEditor(FormPage page) {
        this.page = page;
        getContent().addClassName("fu-rows");
        Paragraph help = new Paragraph(page.text("fundingui.people.help"));
        help.addClassName("sv-muted");
        UnorderedList list = new UnorderedList();
        list.addClassName("fu-people");
        page.draft().participants().stream()
                .filter(person -> !person.kind().answersForPartner())
                .forEach(person -> list.add(new ListItem(withRemoval(person))));
        getContent().add(new H2(page.text("fundingui.people")), help, list);
        if (mayInvite()) {
            getContent().add(Folded.of(page.text("fundingui.people.invite"), invitation()));
        }
    }

    /** A person's name, address and part in the application. */
    static Div line(FormPage page, Participant person) {
        Div line = new Div();
        line.addClassName("fu-person");
        Paragraph name = new Paragraph(person.name());
        name.addClassName("sv-strong");
        String state = person.hasSignedIn() ? "" : " · " + page.text("fundingui.person.invited");
        Paragraph rest = new Paragraph(page.text("funding.participant." + person.kind()) + " · " + person.email() + state);
        rest.addClassNames("sv-muted", "sv-small");
        line.add(name, rest);
        return line;
    }

    private Component withRemoval(Participant person) {
        Div line = line(page, person);
        if (mayInvite() && person.kind() == ParticipantKind.EDITOR) {
            line.add(Buttons.removing(
                    page,
                    page.text("fundingui.person.remove", person.name()),
                    () -> page.runAndRebuild(
                            this, () -> page.services().applications().removeParticipant(page.id(), person.account()))));
        }
        return line;
    }

    private boolean mayInvite() {
        return page.mayEdit() && page.draft().answersFor().isEmpty();
    }

    private Component invitation() {
        FieldFaults faults = new FieldFaults();
        TextField name = faults.add("name", Fields.line(page.text("fundingui.person.name")));
        EmailField email = faults.add("email", new EmailField(page.text("fundingui.person.email")));
        name.setManualValidation(true);
        email.setManualValidation(true);
        Button invite = new Button(page.text("fundingui.people.add"), click -> {
            boolean invited = faults.run(
                    this, () -> page.services().applications().inviteEditor(page.id(), name.getValue(), email.getValue()));
            if (invited) {
                Notices.done(this, "fundingui.invited", email.getValue().strip());
                page.rebuild();
            }
        });
        Div fields = new Div(name, email, invite);
        fields.addClassName("fu-adding");
        return fields;
    }
}
