package se.stegvis.funding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.PageAddress;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;

/** What is sent about completions and withdrawals, each person once in the person's own language. */
@Component
class CompletionMail {

    private final ParticipantRepository participants;
    private final AssociationDirectory directory;
    private final AccountDirectory accounts;
    private final PageAddress pages;
    private final Outbox outbox;
    private final Texts texts;

    CompletionMail(
            ParticipantRepository participants,
            AssociationDirectory directory,
            AccountDirectory accounts,
            PageAddress pages,
            Outbox outbox,
            Texts texts) {
        this.participants = participants;
        this.directory = directory;
        this.accounts = accounts;
        this.pages = pages;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Tells those who write what is asked for, or that it has been changed. */
    void asked(ApplicationEntity application, String number, String name, LocalDate due, String message, boolean changed) {
        send(
                application,
                writers(application),
                changed ? "funding.mail.completion.changed" : "funding.mail.completion.asked",
                name,
                number,
                due.toString(),
                message);
    }

    /** Reminds those who write before the day. */
    void remind(ApplicationEntity application, String number, String name, LocalDate due) {
        send(application, writers(application), "funding.mail.completion.soon", name, number, due.toString(), "");
    }

    /** Tells those who write, and who asked, that the day has passed. */
    void late(ApplicationEntity application, String number, String name, LocalDate due, AccountId askedBy) {
        Set<AccountId> writers = writers(application);
        send(application, writers, "funding.mail.completion.late", name, number, due.toString(), "");
        if (!writers.contains(askedBy)) {
            send(application, Set.of(askedBy), "funding.mail.completion.lateAsker", name, number, due.toString(), "");
        }
    }

    /** Tells those who write that an answer is no longer waited for. */
    void noLongerAsked(ApplicationEntity application, String number, String name) {
        send(application, writers(application), "funding.mail.completion.calledOff", name, number, "", "");
    }

    /** Tells who asked, and the förbundschef, that the answer has come; and the owner that it has been received. */
    void answered(ApplicationEntity application, String number, String name, int version, AccountId askedBy) {
        AccountId owner = new AccountId(application.ownerId());
        send(application, Set.of(owner), "funding.mail.completion.receipt", name, number, Integer.toString(version), "");
        Set<AccountId> office = office(application);
        office.add(askedBy);
        office.remove(owner);
        send(application, office, "funding.mail.completion.answered", name, number, Integer.toString(version), "");
    }

    /** Tells the förbundschef that the application has been taken back; and those who wrote it. */
    void withdrawn(ApplicationEntity application, String number, String name, String reason) {
        Set<AccountId> everybody = office(application);
        everybody.addAll(writers(application));
        send(application, everybody, "funding.mail.withdrawn", name, number, "", reason);
    }

    private Set<AccountId> office(ApplicationEntity application) {
        return new LinkedHashSet<>(
                directory.holders(new AssociationId(application.associationId()), Role.DIRECTOR));
    }

    private Set<AccountId> writers(ApplicationEntity application) {
        return participants.findByApplicationId(application.id()).stream()
                .filter(participant -> participant.kind().writes())
                .map(participant -> new AccountId(participant.accountId()))
                .collect(Collectors.toSet());
    }

    /** The texts' arguments: person, name of the insats, diarienummer, day or version, what was written, förbund, address. */
    private void send(
            ApplicationEntity application,
            Collection<AccountId> to,
            String key,
            String name,
            String number,
            String figure,
            String words) {
        AssociationId association = new AssociationId(application.associationId());
        String issuer = directory.get(association).name();
        String page = pages.of(association, "ansokningar/" + application.id());
        accounts.people(to).values().stream().filter(Person::active).forEach(person -> outbox.queue(new Mail(
                association,
                null,
                person.email(),
                texts.get(person.locale(), key + ".subject", name, number),
                texts.get(person.locale(), key + ".body", person.name(), name, number, figure, words, issuer, page),
                null)));
    }
}
