package se.stegvis.funding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.AttachmentEntity;
import se.stegvis.funding.persistence.AttachmentRepository;
import se.stegvis.funding.persistence.FixedVersions;
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
    private final FixedVersions versions;

    Attachments(AttachmentRepository rows, AccountDirectory accounts, Registry registry, FixedVersions versions) {
        this.rows = rows;
        this.accounts = accounts;
        this.registry = registry;
        this.versions = versions;
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
        return toAttachment(row, accounts.people(Set.of(new AccountId(row.addedBy()))));
    }

    /** Whether a file's content belongs to the version that is fixed; it is then kept by the case. */
    boolean isFixed(ApplicationEntity application, String checksum) {
        return application.state() == ApplicationState.SUBMITTED && fixed(application.id()).contains(checksum);
    }

    /** What the version that is fixed has attached, by checksum; nothing of a draft. */
    private Set<String> fixed(UUID application) {
        return versions.latest(application)
                .map(latest -> Snapshot.read(latest.snapshot()).attachments().stream()
                        .map(Snapshot.AttachmentLine::checksum)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /**
     * Makes every file that is not one yet a document of the case, under its own name; from then on it is as public and as lasting as
     * the application.
     */
    void register(AssociationId association, CaseId caseId, ApplicationId application) {
        Set<String> fixed = fixed(application.value());
        rows.findByApplicationIdOrderByAddedAtAscNameAsc(application.value()).stream()
                .filter(row -> !fixed.contains(row.checksum()))
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
