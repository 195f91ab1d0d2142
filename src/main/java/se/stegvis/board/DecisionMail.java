package se.stegvis.board;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.PageAddress;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.SubmittedApplication;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;

/** Tells whoever sent an application what the board has decided. */
@Component
class DecisionMail {

    private final AccountDirectory accounts;
    private final AssociationDirectory associations;
    private final Outbox outbox;
    private final PageAddress pages;
    private final Texts texts;

    DecisionMail(
            AccountDirectory accounts,
            AssociationDirectory associations,
            Outbox outbox,
            PageAddress pages,
            Texts texts) {
        this.accounts = accounts;
        this.associations = associations;
        this.outbox = outbox;
        this.pages = pages;
        this.texts = texts;
    }

    void tell(
            SubmittedApplication application,
            Outcome outcome,
            SortedMap<Integer, Kronor> amounts,
            Stored.Content content,
            String decision) {
        Person owner = accounts.get(application.owner());
        Locale language = owner.locale();
        List<String> years = amounts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
        String details = String.join(
                "\n",
                java.util.stream.Stream.of(String.join("\n", years), content.conditions(), content.text())
                        .filter(part -> !part.isBlank())
                        .toList());
        outbox.queue(new Mail(
                application.association(),
                null,
                owner.email(),
                texts.get(language, "board.mail.decision.subject", application.caseNumber()),
                texts.get(
                        language,
                        "board.mail.decision.body",
                        owner.name(),
                        associations.get(application.association()).name(),
                        application.name(),
                        application.caseNumber(),
                        texts.get(language, "board.outcome." + outcome),
                        details,
                        decision,
                        pages.of(application.association(), "ansokningar/" + application.id())),
                null));
    }
}
