package se.stegvis.idea;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.PageAddress;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Texts;
import se.stegvis.idea.persistence.IdeaEntity;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;

/** Tells by e-mail that something has been said on an idea, never what. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IdeaMail {

    private final AssociationDirectory directory;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final PageAddress pages;
    private final Outbox outbox;
    private final Texts texts;

    IdeaMail(
            AssociationDirectory directory,
            AccountDirectory accounts,
            CurrentActor currentActor,
            PageAddress pages,
            Outbox outbox,
            Texts texts) {
        this.directory = directory;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.pages = pages;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Tells every förbundschef. */
    void tellOffice(IdeaEntity idea, String what) {
        tell(idea, directory.holders(new AssociationId(idea.associationId()), Role.DIRECTOR), what);
    }

    /** Tells the writer. */
    void tellWriter(IdeaEntity idea, String what) {
        tell(idea, List.of(new AccountId(idea.authorId())), what);
    }

    private void tell(IdeaEntity idea, Collection<AccountId> people, String what) {
        AssociationId association = new AssociationId(idea.associationId());
        AccountId caller = currentActor.get().account();
        String page = pages.of(association, IdeaService.path(idea));
        accounts.people(people).values().stream()
                .filter(person -> person.active() && !person.id().equals(caller))
                .forEach(person -> outbox.queue(new Mail(
                        association,
                        null,
                        person.email(),
                        texts.get(person.locale(), "idea.mail." + what + ".subject", idea.title()),
                        body(person, idea, association, what, page),
                        null)));
    }

    private String body(Person person, IdeaEntity idea, AssociationId association, String what, String page) {
        Locale locale = person.locale();
        return texts.get(
                locale,
                "idea.mail." + what + ".body",
                person.name(),
                currentActor.get().name(),
                idea.title(),
                directory.get(association).name(),
                page);
    }
}
