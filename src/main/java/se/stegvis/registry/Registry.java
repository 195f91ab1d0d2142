package se.stegvis.registry;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.registry.persistence.NumberSeries;
import se.stegvis.registry.persistence.RegisteredCaseEntity;
import se.stegvis.registry.persistence.RegisteredCaseRepository;
import se.stegvis.registry.persistence.RegisteredDocumentEntity;
import se.stegvis.registry.persistence.RegisteredDocumentRepository;

/**
 * The diarium, for other modules. Numbers are taken in the caller's transaction under a lock on the series: two at once get two
 * numbers, and a rollback gives its number back.
 */
@Component
public class Registry {

    private static final String CASES = "DIARIUM";

    private final NumberSeries series;
    private final RegisteredCaseRepository cases;
    private final RegisteredDocumentRepository documents;
    private final ContentStore contents;
    private final Clock clock;

    Registry(
            NumberSeries series,
            RegisteredCaseRepository cases,
            RegisteredDocumentRepository documents,
            ContentStore contents,
            Clock clock) {
        this.series = series;
        this.cases = cases;
        this.documents = documents;
        this.contents = contents;
        this.clock = clock;
    }

    /** Opens a case under the next diarienummer of the förbund and the year it is in Sweden. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegisteredCase open(AssociationId association, String title) {
        int year = SwedishTime.today(clock).getYear();
        int sequence = nextNumber(association, CASES, year);
        RegisteredCaseEntity saved = cases.save(new RegisteredCaseEntity(
                association.value(), year, sequence, year + "/" + sequence, title, clock.instant()));
        return toCase(saved);
    }

    /**
     * The next number of a series: 1, 2, 3 … without gaps or doubles.
     *
     * @param name the series within the förbund, for example {@code PROTOKOLL}
     * @param year the year it counts in, or 0 for a series that runs on for ever
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int nextNumber(AssociationId association, String name, int year) {
        return series.next(association.value(), name, year);
    }

    /** Stores a document for ever under a case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegisteredDocument register(
            AssociationId association, CaseId caseId, String title, String mediaType, byte[] content) {
        RegisteredDocumentEntity saved = documents.save(new RegisteredDocumentEntity(
                association.value(),
                caseId.value(),
                title,
                mediaType,
                content,
                Secrets.checksum(content),
                clock.instant()));
        return toDocument(saved);
    }

    /** Registers a file for ever under a case; its content stays where {@link ContentStore} has it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentId register(
            AssociationId association,
            CaseId caseId,
            String title,
            String mediaType,
            ContentId content,
            String checksum) {
        return new DocumentId(documents
                .save(new RegisteredDocumentEntity(
                        association.value(),
                        caseId.value(),
                        title,
                        mediaType,
                        content.value(),
                        checksum,
                        clock.instant()))
                .id());
    }

    /**
     * A case of the förbund.
     *
     * @throws NotFoundException when the förbund has no such case
     */
    @Transactional(readOnly = true)
    public RegisteredCase get(AssociationId association, CaseId id) {
        return cases.findByAssociationIdAndId(association.value(), id.value())
                .map(Registry::toCase)
                .orElseThrow(NotFoundException::new);
    }

    /** A document of the förbund with its content. */
    @Transactional(readOnly = true)
    public Optional<RegisteredDocument> document(AssociationId association, DocumentId id) {
        return documents.findByAssociationIdAndId(association.value(), id.value()).map(this::toDocument);
    }

    /** The document of a case that has this very content. */
    @Transactional(readOnly = true)
    public Optional<RegisteredDocument> document(AssociationId association, CaseId caseId, String checksum) {
        return documents
                .findFirstByAssociationIdAndCaseIdAndChecksumOrderByRegisteredAt(
                        association.value(), caseId.value(), checksum)
                .map(this::toDocument);
    }

    /** The content of a file of the case that is this very one to the byte, so that it need not be kept twice. */
    @Transactional(readOnly = true)
    public Optional<ContentId> content(AssociationId association, CaseId caseId, String checksum) {
        return documents.contentsByChecksum(association.value(), caseId.value(), checksum).stream()
                .findFirst()
                .map(ContentId::new);
    }

    /** Whether a content is a registered document's, and so kept for ever. */
    @Transactional(readOnly = true)
    public boolean keeps(AssociationId association, ContentId content) {
        return documents.existsByAssociationIdAndContentId(association.value(), content.value());
    }

    /** The documents of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<RegisteredDocument> documents(AssociationId association, CaseId id) {
        return documents.findByAssociationIdAndCaseIdOrderByRegisteredAt(association.value(), id.value()).stream()
                .map(this::toDocument)
                .toList();
    }

    /** Every document, of any förbund, whose content has this SHA-256. */
    @Transactional(readOnly = true)
    public List<DocumentId> withChecksum(String checksum) {
        return documents.idsByChecksum(checksum).stream().map(DocumentId::new).toList();
    }

    private static RegisteredCase toCase(RegisteredCaseEntity entity) {
        return new RegisteredCase(new CaseId(entity.id()), entity.number(), entity.title(), entity.openedAt());
    }

    private RegisteredDocument toDocument(RegisteredDocumentEntity entity) {
        byte[] content = entity.content();
        return new RegisteredDocument(
                new DocumentId(entity.id()),
                entity.title(),
                entity.mediaType(),
                entity.checksum(),
                entity.registeredAt(),
                content != null
                        ? content
                        : contents.read(
                                new AssociationId(entity.associationId()),
                                new ContentId(Objects.requireNonNull(entity.contentId()))));
    }
}
