package se.stegvis.funding;

import java.util.Collection;
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
import se.stegvis.registry.ContentStore;
import se.stegvis.registry.Registry;

/** The attachments of an application as rows, and how they become documents of its case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Attachments {

    private final AttachmentRepository rows;
    private final AccountDirectory accounts;
    private final ContentStore contents;
    private final Registry registry;
    private final FixedVersions versions;

    Attachments(
            AttachmentRepository rows,
            AccountDirectory accounts,
            ContentStore contents,
            Registry registry,
            FixedVersions versions) {
        this.rows = rows;
        this.accounts = accounts;
        this.contents = contents;
        this.registry = registry;
        this.versions = versions;
    }

    /** In the order they were attached. */
    List<Attachment> of(UUID application) {
        return of(List.of(application)).getOrDefault(application, List.of());
    }

    /** Those of several applications, by application. */
    Map<UUID, List<Attachment>> of(Collection<UUID> applications) {
        List<AttachmentEntity> found = rows.findByApplicationIdInOrderByAddedAtAscNameAsc(applications);
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<AccountId, Person> people = accounts.people(
                found.stream().map(row -> new AccountId(row.addedBy())).collect(Collectors.toSet()));
        return found.stream()
                .collect(Collectors.groupingBy(
                        AttachmentEntity::applicationId,
                        Collectors.mapping(row -> toAttachment(row, people), Collectors.toList())));
    }

    /** One attachment as it now is. */
    Attachment one(AttachmentEntity row) {
        return toAttachment(row, accounts.people(Set.of(new AccountId(row.addedBy()))));
    }

    /** Keeps a file's content; one that is a document of the case already, and is attached anew, is not kept twice. */
    ContentId keep(ApplicationEntity application, byte[] content, String checksum) {
        AssociationId association = new AssociationId(application.associationId());
        return versions.latest(application.id())
                .flatMap(latest -> registry.content(association, new CaseId(latest.caseId()), checksum))
                .orElseGet(() -> contents.keep(association, content));
    }

    /** Lets go of the content of a file that is attached no longer, unless it is a document of the case. */
    void letGo(AssociationId association, ContentId content) {
        if (!registry.keeps(association, content)) {
            contents.letGo(association, content);
        }
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
