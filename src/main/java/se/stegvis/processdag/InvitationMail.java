package se.stegvis.processdag;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Texts;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;
import se.stegvis.processdag.persistence.WorkshopEntity;

/** The messages to those invited: one to each, so that nobody learns who else is invited. Answers go to whoever sends them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvitationMail {

    /** What a message is about. */
    enum Kind {
        INVITED,
        CHANGED,
        CANCELLED,
        NO_LONGER_INVITED;

        boolean cancels() {
            return this == CANCELLED || this == NO_LONGER_INVITED;
        }
    }

    private final Outbox outbox;
    private final AccountDirectory accounts;
    private final AssociationDirectory associations;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final Clock clock;

    InvitationMail(
            Outbox outbox,
            AccountDirectory accounts,
            AssociationDirectory associations,
            CurrentActor currentActor,
            Texts texts,
            Clock clock) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.associations = associations;
        this.currentActor = currentActor;
        this.texts = texts;
        this.clock = clock;
    }

    /** A sending: the day as it is, in which words, and which edition of the calendar entry. */
    record Sending(WorkshopEntity workshop, WorkshopPlan plan, String words, int sequence, Locale language) {}

    void send(Sending sending, Kind kind, String name, String email) {
        WorkshopEntity workshop = sending.workshop();
        AssociationId association = new AssociationId(workshop.associationId());
        Person sender = accounts.get(currentActor.get().account());
        Locale language = sending.language();
        String title = workshop.name() + " · " + workshop.initiativeName();
        String about = kind.cancels() ? "" : about(sending);
        String body = Stream.of(
                        texts.get(language, "processdagbefore.mail.hello"),
                        texts.get(language, "processdagbefore.mail." + kind, workshop.name(), workshop.initiativeName()),
                        when(sending),
                        about,
                        texts.get(
                                language,
                                kind.cancels() ? "processdagbefore.mail.calendarRemoved" : "processdagbefore.mail.calendar"),
                        texts.get(
                                language,
                                "processdagbefore.mail.from",
                                sender.name(),
                                sender.email(),
                                associations.get(association).name()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
        InvitationCalendar.Entry entry = new InvitationCalendar.Entry(
                new WorkshopId(workshop.id()),
                sending.sequence(),
                title,
                workshop.heldOn(),
                workshop.startsAt(),
                workshop.endsAt(),
                sending.plan().place(),
                about,
                new InvitationCalendar.Address(sender.name(), sender.email()),
                clock.instant());
        outbox.queue(
                new Mail(
                        association,
                        null,
                        email,
                        texts.get(
                                language,
                                "processdagbefore.mail.subject." + kind,
                                title,
                                workshop.heldOn().toString()),
                        body,
                        null),
                InvitationCalendar.file(entry, new InvitationCalendar.Address(name, email), kind.cancels()));
    }

    private String when(Sending sending) {
        WorkshopEntity workshop = sending.workshop();
        String time = texts.get(
                sending.language(),
                "processdagbefore.mail.when",
                workshop.heldOn().toString(),
                workshop.startsAt().toString(),
                workshop.endsAt().toString());
        String place = sending.plan().place();
        return place.isBlank() ? time : time + "\n" + texts.get(sending.language(), "processdagbefore.mail.where", place);
    }

    /** The aim, the processledare's own words and the agenda. */
    private String about(Sending sending) {
        Locale language = sending.language();
        String aim = sending.plan().aim();
        String agenda = sending.plan().agenda().parts().stream()
                .map(part -> part.from() + "–" + part.to() + " "
                        + (part.kind() == Agenda.Kind.THEME
                                ? part.name()
                                : texts.get(language, "processdagbefore.agenda." + part.kind())))
                .collect(Collectors.joining("\n"));
        return Stream.of(
                        aim.isBlank() ? "" : texts.get(language, "processdagbefore.mail.aim", aim),
                        sending.words(),
                        texts.get(language, "processdagbefore.mail.agenda") + "\n" + agenda)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
