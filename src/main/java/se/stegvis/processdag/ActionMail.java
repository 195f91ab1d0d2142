package se.stegvis.processdag;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.PageAddress;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Texts;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;
import se.stegvis.processdag.persistence.ActionCourseEntity;
import se.stegvis.processdag.persistence.ActionCourseRepository.Row;

/**
 * Reminders of actions, to whoever answers for them. Who has an account gets it in the own language with a way to the action; who was
 * given by an address is asked to tell the förbund.
 */
@Component
class ActionMail {

    private final AssociationDirectory directory;
    private final AccountDirectory accounts;
    private final PageAddress pages;
    private final Outbox outbox;
    private final Texts texts;

    ActionMail(AssociationDirectory directory, AccountDirectory accounts, PageAddress pages, Outbox outbox, Texts texts) {
        this.directory = directory;
        this.accounts = accounts;
        this.pages = pages;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Reminds some days before the date. */
    void soon(Row row, ActionCourseEntity course) {
        send(row, course, "processdagmemory.mail.soon");
    }

    /** Reminds once the date has passed. */
    void late(Row row, ActionCourseEntity course) {
        send(row, course, "processdagmemory.mail.late");
    }

    private void send(Row row, ActionCourseEntity course, String key) {
        AssociationId association = new AssociationId(course.associationId());
        UUID account = course.ownerId();
        String address = course.ownerEmail();
        if (account != null) {
            Optional<Person> person = Optional.ofNullable(
                            accounts.people(java.util.List.of(new AccountId(account))).get(new AccountId(account)))
                    .filter(Person::active);
            person.ifPresent(to -> queue(
                    row,
                    course,
                    to.email(),
                    to.locale(),
                    key,
                    texts.get(
                            to.locale(),
                            "processdagmemory.mail.tellHere",
                            pages.of(association, "atgarder/" + course.actionId()))));
        } else if (address != null) {
            queue(row, course, address, Texts.SWEDISH, key, texts.get(Texts.SWEDISH, "processdagmemory.mail.tellUs"));
        }
    }

    /** The texts' arguments: what, insats, day, its date, by when, förbund, where to tell. */
    private void queue(Row row, ActionCourseEntity course, String to, Locale language, String key, String tell) {
        AssociationId association = new AssociationId(course.associationId());
        Object[] arguments = {
            row.action().what(),
            row.workshop().initiativeName(),
            row.workshop().name(),
            row.workshop().heldOn().toString(),
            String.valueOf(course.dueOn()),
            directory.get(association).name(),
            tell
        };
        outbox.queue(new Mail(
                association,
                null,
                to,
                texts.get(language, key + ".subject", row.workshop().initiativeName()),
                texts.get(language, key + ".body", arguments),
                null));
    }
}
