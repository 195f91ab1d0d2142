package se.stegvis.funding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.persistence.AttachmentEntity;
import se.stegvis.funding.persistence.AttachmentRepository;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;
import se.stegvis.registry.CaseId;
import se.stegvis.registry.ContentId;
import se.stegvis.registry.Registry;

/** The attachments of an application as rows, and how they become documents of its case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Attachments {

    private final AttachmentRepository rows;
    private final AccountDirectory accounts;
    private final Registry registry;

    Attachments(AttachmentRepository rows, AccountDirectory accounts, Registry registry) {
        this.rows = rows;
        this.accounts = accounts;
        this.registry = registry;
    }

    /** In the order they were attached. */
    List<Attachment> of(UUID application) {
        List<AttachmentEntity> found = rows.findByApplicationIdOrderByAddedAtAscNameAsc(application);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<AccountId, Person> people = accounts.people(
                found.stream().map(row -> new AccountId(row.addedBy())).collect(Collectors.toSet()));
        return found.stream().map(row -> toAttachment(row, people)).toList();
    }

    /** One attachment as it now is. */
    Attachment one(AttachmentEntity row) {
        return toAttachment(row, accounts.people(java.util.Set.of(new AccountId(row.addedBy()))));
    }

    /** Makes every file a document of the case, under its own name; from then on it is as public and as lasting as the application. */
    void register(AssociationId association, CaseId caseId, ApplicationId application) {
        rows.findByApplicationIdOrderByAddedAtAscNameAsc(application.value())
                .forEach(row -> registry.register(
                        association,
                        caseId,
                        row.name(),
                        row.type().mediaType(),
                        new ContentId(row.contentId()),
                        row.checksum()));
    }

    private static Attachment toAttachment(AttachmentEntity row, Map<AccountId, Person> people) {
        Person person = people.get(new AccountId(row.addedBy()));
        return new Attachment(
                new AttachmentId(row.id()),
                row.name(),
                row.type(),
                row.byteCount(),
                row.checksum(),
                row.description(),
                person == null ? "" : person.name(),
                row.addedAt(),
                row.number());
    }
}
