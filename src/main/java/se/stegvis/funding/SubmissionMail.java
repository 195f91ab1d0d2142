package se.stegvis.funding;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.PageAddress;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Texts;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;

/** What is sent when an application has been submitted. */
@Component
class SubmissionMail {

    private final AssociationDirectory directory;
    private final AccountDirectory accounts;
    private final PageAddress pages;
    private final Outbox outbox;
    private final Texts texts;

    SubmissionMail(
            AssociationDirectory directory, AccountDirectory accounts, PageAddress pages, Outbox outbox, Texts texts) {
        this.directory = directory;
        this.accounts = accounts;
        this.pages = pages;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Tells the owner and every förbundschef, once each. */
    void tell(ApplicationDraft content, String caseNumber) {
        AccountId owner = content.participants().getFirst().account();
        Set<AccountId> told = new LinkedHashSet<>();
        told.add(owner);
        told.addAll(directory.holders(content.association(), Role.DIRECTOR));
        String association = directory.get(content.association()).name();
        String page = pages.of(content.association(), "ansokningar/" + content.id());
        accounts.people(told).values().stream().filter(Person::active).forEach(person -> {
            Locale locale = person.locale();
            String key = person.id().equals(owner) ? "funding.mail.receipt" : "funding.mail.submitted";
            outbox.queue(new Mail(
                    content.association(),
                    null,
                    person.email(),
                    texts.get(locale, key + ".subject", content.name(), caseNumber),
                    texts.get(
                            locale,
                            key + ".body",
                            person.name(),
                            content.name(),
                            caseNumber,
                            association,
                            content.lead().orElseThrow().name(),
                            content.sums().total().sought().toString(),
                            page),
                    null));
        });
    }
}
