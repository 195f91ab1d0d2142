package se.stegvis.funding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.Verified.What;
import se.stegvis.funding.persistence.ApplicationSignatureEntity;
import se.stegvis.funding.persistence.ApplicationSignatureRepository;
import se.stegvis.funding.persistence.FixedVersions;
import se.stegvis.funding.persistence.FixedVersions.Fixed;
import se.stegvis.registry.DocumentId;
import se.stegvis.registry.Registry;

/** Finds submitted applications by the SHA-256 of what belongs to them. Drafts, and other documents of a case, are not found. */
@Component
@Transactional(readOnly = true)
class SubmittedVersions {

    private final FixedVersions versions;
    private final ApplicationSignatureRepository signatures;
    private final Registry registry;
    private final AssociationDirectory directory;

    SubmittedVersions(
            FixedVersions versions,
            ApplicationSignatureRepository signatures,
            Registry registry,
            AssociationDirectory directory) {
        this.versions = versions;
        this.signatures = signatures;
        this.registry = registry;
        this.directory = directory;
    }

    Optional<Verified> find(String checksum) {
        return first(What.CONTENT, versions.withChecksum(checksum))
                .or(() -> first(What.DOCUMENT, versions.ofDocuments(registry.withChecksum(checksum).stream()
                        .map(DocumentId::value)
                        .toList())))
                .or(() -> first(What.SIGNED, versions.firstOf(signed(checksum))));
    }

    private List<UUID> signed(String checksum) {
        return signatures.findByChecksumAndStandingForIsNotNull(checksum).stream()
                .map(ApplicationSignatureEntity::applicationId)
                .toList();
    }

    private Optional<Verified> first(What what, List<Fixed> found) {
        return found.stream()
                .findFirst()
                .map(fixed -> new Verified(
                        what,
                        directory.get(new AssociationId(fixed.association())).name(),
                        fixed.caseNumber(),
                        fixed.fixedAt()));
    }
}
