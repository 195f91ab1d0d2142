package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.processdag.Invitation;
import se.stegvis.processdag.InvitationService;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;
import se.stegvis.shell.SharedRow;
import se.stegvis.shell.TypedText;

/** Who is invited to the day, what they have been told, and telling them. */
class InvitationCard extends Composite<Div> {

    private static final int LINES = 3;

    private final transient WorkshopId workshop;
    private final transient InvitationService invitations;
    private final transient FieldFaults none = new FieldFaults();
    private final Lines guests;
    private final transient StoredWords stored;
    private final TypedText words;
    private final Paragraph state = new Paragraph();
    private final Button send = new Button();
    private final Button cancel = new Button();
    private final Button attend = new Button();

    InvitationCard(WorkshopId workshop, InvitationService invitations, Lines.Page page) {
        this.workshop = workshop;
        this.invitations = invitations;
        this.guests = new Lines(
                new Lines.Kind(
                        "guest",
                        Stream.of("name", "organisation", "email")
                                .map(part -> getTranslation("processdagbefore.invite." + part))
                                .toList(),
                        Integer.MAX_VALUE,
                        line -> {
                            long version = invitations.writeGuest(workshop, line);
                            describe();
                            return version;
                        },
                        picture -> invitations.look(workshop).guests().stream()
                                .map(guest -> new Lines.Line(
                                        guest.id(),
                                        guest.version(),
                                        List.of(guest.name(), guest.organisation(), guest.email())))
                                .toList()),
                page);
        this.stored = new StoredWords(
                page.writer() + ".invitation",
                getTranslation("processdag.lines.somebody"),
                page.status(),
                wordsOf(invitations.look(workshop)),
                (typed, version) -> invitations.say(workshop, typed.getFirst(), version),
                () -> Optional.of(wordsOf(invitations.look(workshop))));
        TextArea field = new TextArea(getTranslation("processdagbefore.invite.words"));
        field.setMinRows(LINES);
        field.setHelperText(getTranslation("processdagbefore.invite.wordsHelp"));
        this.words = stored.in(field, 0);
        state.getElement().setAttribute("role", "status");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> Confirmation.ask(
                this, "processdagbefore.invite.sending", this::send, invitations.look(workshop).waiting()));
        cancel.setText(getTranslation("processdagbefore.invite.cancel"));
        cancel.addClickListener(click -> Confirmation.ask(this, "processdagbefore.invite.cancelling", this::cancel));
        attend.setText(getTranslation("processdagbefore.invite.attend"));
        attend.addClickListener(click -> attend());
        Paragraph intro = new Paragraph(getTranslation("processdagbefore.invite.intro"));
        intro.addClassName("sv-muted");
        Div row = new Div(send, cancel, attend);
        row.addClassName("sv-row");
        getContent().addClassName("sv-card");
        getContent().add(new H2(getTranslation("processdagbefore.invite.title")), intro, guests, words, state, row);
        describe();
    }

    private static SharedRow.Stored<List<String>> wordsOf(Invitation invitation) {
        return new SharedRow.Stored<>(List.of(invitation.words()), invitation.version());
    }

    /** Shows the list and what has been sent as it is now. */
    void show(WorkshopPicture picture) {
        guests.show(picture);
        stored.follow(List.of(words));
        describe();
    }

    private void describe() {
        Invitation now = invitations.look(workshop);
        state.setText(state(now));
        boolean goesAgain = now.changed() || now.former() > 0 && now.waiting() == now.former();
        send.setText(getTranslation(goesAgain ? "processdagbefore.invite.sendChange" : "processdagbefore.invite.send"));
        send.setEnabled(now.waiting() > 0);
        cancel.setVisible(now.told() > 0);
        attend.setVisible(now.guests().stream().anyMatch(guest -> !guest.name().isBlank()));
    }

    private String state(Invitation now) {
        Instant at = now.toldAt();
        if (at == null) {
            return getTranslation(
                    now.waiting() == 0 ? "processdagbefore.invite.noAddress" : "processdagbefore.invite.none");
        }
        String when = SwedishTime.minute(at);
        List<String> sentences = new ArrayList<>();
        sentences.add(
                now.cancelled()
                        ? getTranslation("processdagbefore.invite.cancelled", when)
                        : getTranslation("processdagbefore.invite.told", now.told(), now.reachable(), when));
        if (now.changed()) {
            sentences.add(getTranslation("processdagbefore.invite.changed"));
        }
        if (now.former() > 0) {
            sentences.add(getTranslation("processdagbefore.invite.former", now.former()));
        }
        return String.join(" ", sentences);
    }

    private void send() {
        none.run(this, () -> Notices.done(this, "processdagbefore.invite.sent", invitations.send(workshop, getLocale())));
        describe();
    }

    private void cancel() {
        none.run(this, () -> Notices.done(this, "processdagbefore.invite.sent", invitations.cancel(workshop, getLocale())));
        describe();
    }

    private void attend() {
        none.run(this, () -> Notices.done(this, "processdagbefore.invite.attending", invitations.attend(workshop)));
    }
}
