package se.stegvis.funding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.association.PageAddress;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.persistence.ApplicationSignatureEntity;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;

/** What is sent to who has signed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SigningMail {

    private final AccountDirectory accounts;
    private final ActorSource people;
    private final PageAddress pages;
    private final Outbox outbox;
    private final Texts texts;

    SigningMail(AccountDirectory accounts, ActorSource people, PageAddress pages, Outbox outbox, Texts texts) {
        this.accounts = accounts;
        this.people = people;
        this.pages = pages;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Says that a signature no longer stands; who made it fall knows already. */
    void tellOfFall(
            ApplicationDraft draft, ApplicationSignatureEntity signature, String party, AccountId by, List<ChangedPart> changed) {
        Person signer = accounts.get(new AccountId(signature.accountId()));
        if (signer.id().equals(by) || !signer.active()) {
            return;
        }
        Locale locale = signer.locale();
        String title = draft.name().isEmpty() ? texts.get(locale, "funding.untitled") : draft.name();
        outbox.queue(new Mail(
                draft.association(),
                null,
                signer.email(),
                texts.get(locale, "funding.mail.fallen.subject", title),
                texts.get(
                        locale,
                        "funding.mail.fallen.body",
                        signer.name(),
                        party,
                        title,
                        people.name(by),
                        changed.stream()
                                .map(part -> texts.get(locale, "funding.signing.part." + part))
                                .collect(Collectors.joining(", ")),
                        pages.of(draft.association(), "ansokningar/" + draft.id() + "/granska")),
                null));
    }
}
