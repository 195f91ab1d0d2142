package se.stegvis.funding;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.PageAddress;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.CommentEntity;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;

/** Tells of comments by e-mail: who has written, in which part of which application, and where it is read; never the words themselves. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentMail {

    private final ParticipantRepository participants;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final PageAddress pages;
    private final Outbox outbox;
    private final Texts texts;

    CommentMail(
            ParticipantRepository participants,
            AccountDirectory accounts,
            CurrentActor currentActor,
            PageAddress pages,
            Outbox outbox,
            Texts texts) {
        this.participants = participants;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.pages = pages;
        this.outbox = outbox;
        this.texts = texts;
    }

    /**
     * One letter to each: to those who are named, and to those who have written in the thread before. Nobody is told of what they wrote
     * themselves, and nobody who is no longer in the application is told anything.
     */
    void tell(ApplicationEntity draft, CommentEntity comment, Set<UUID> named, Set<UUID> earlier) {
        Set<UUID> told = new HashSet<>(named);
        told.addAll(earlier);
        told.remove(comment.authorId());
        if (told.isEmpty()) {
            return;
        }
        told.retainAll(participants.findByApplicationId(draft.id()).stream()
                .map(ParticipantEntity::accountId)
                .collect(Collectors.toSet()));
        accounts.people(told.stream().map(AccountId::new).toList()).values().stream()
                .filter(Person::active)
                .forEach(person -> tell(draft, comment, person, named.contains(person.id().value())));
    }

    private void tell(ApplicationEntity draft, CommentEntity comment, Person person, boolean named) {
        Locale locale = person.locale();
        AssociationId association = new AssociationId(draft.associationId());
        String key = named ? "fundingtogether.mail.mention" : "fundingtogether.mail.answer";
        String title = draft.title().isEmpty() ? texts.get(locale, "funding.untitled") : draft.title();
        String page = SectionAddress.of(
                new ApplicationId(draft.id()), comment.section(), new CommentId(comment.thread()));
        outbox.queue(new Mail(
                association,
                null,
                person.email(),
                texts.get(locale, key + ".subject", title),
                texts.get(
                        locale,
                        key + ".body",
                        person.name(),
                        currentActor.get().name(),
                        title,
                        texts.get(locale, "funding.section." + comment.section()),
                        pages.of(association, page)),
                null));
    }
}
