package se.stegvis.funding;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.MemberId;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationSignatureEntity;
import se.stegvis.funding.persistence.ApplicationSignatureRepository;

/**
 * Signatures as they are stored, and their fall. Whoever changes a draft comes through {@link DraftAccess#edit}, which has it watched
 * here: before the transaction ends, what the application says is compared with what was signed. A draft that nobody has signed costs
 * one question to the database.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Signatures {

    private final ApplicationSignatureRepository signatures;
    private final ApplicationReader reader;
    private final CurrentActor currentActor;
    private final SigningMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    Signatures(
            ApplicationSignatureRepository signatures,
            ApplicationReader reader,
            CurrentActor currentActor,
            SigningMail mail,
            AuditTrail audit,
            Clock clock) {
        this.signatures = signatures;
        this.reader = reader;
        this.currentActor = currentActor;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sees to it that what no longer is what was signed makes signatures fall, once in each transaction. The draft is locked. */
    void watch(ApplicationEntity application) {
        if (!signatures.existsByApplicationIdAndStandingForIsNotNull(application.id())) {
            return;
        }
        Watch watch = new Watch(application, currentActor.get().account(), this);
        if (!TransactionSynchronizationManager.getSynchronizations().contains(watch)) {
            TransactionSynchronizationManager.registerSynchronization(watch);
        }
    }

    /** The parties that somebody has signed for what the application says now. */
    Set<MemberId> signedFor(ApplicationDraft draft) {
        return current(draft).map(signature -> new MemberId(signature.memberId())).collect(Collectors.toSet());
    }

    /** As {@link #signedFor(ApplicationDraft)}, of several drafts at once. */
    Map<ApplicationId, Set<MemberId>> signedFor(List<ApplicationDraft> drafts) {
        Map<UUID, List<ApplicationSignatureEntity>> standing = signatures
                .findByApplicationIdInAndStandingForIsNotNullOrderBySignedAt(
                        drafts.stream().map(draft -> draft.id().value()).toList())
                .stream()
                .collect(Collectors.groupingBy(ApplicationSignatureEntity::applicationId));
        return drafts.stream()
                .collect(Collectors.toMap(
                        ApplicationDraft::id,
                        draft -> current(draft, standing.getOrDefault(draft.id().value(), List.of()))
                                .map(signature -> new MemberId(signature.memberId()))
                                .collect(Collectors.toSet())));
    }

    /** The signatures that go with the application when it is submitted. */
    List<Snapshot.SignatureLine> lines(ApplicationDraft draft) {
        Map<MemberId, String> names = names(draft);
        return current(draft)
                .map(signature -> new Snapshot.SignatureLine(
                        signature.memberId(),
                        names.getOrDefault(new MemberId(signature.memberId()), ""),
                        signature.signerName(),
                        signature.title(),
                        signature.mandate(),
                        signature.method(),
                        signature.signedAt(),
                        signature.checksum()))
                .toList();
    }

    static Map<MemberId, String> names(ApplicationDraft draft) {
        return draft.members().stream().collect(Collectors.toMap(member -> member.id(), member -> member.name()));
    }

    static List<ChangedPart> parts(ApplicationSignatureEntity signature) {
        return Arrays.stream(signature.changedParts().split(","))
                .filter(part -> !part.isEmpty())
                .map(ChangedPart::valueOf)
                .toList();
    }

    /** Those that stand and are under the very content that is stored now. */
    private Stream<ApplicationSignatureEntity> current(ApplicationDraft draft) {
        return current(
                draft, signatures.findByApplicationIdAndStandingForIsNotNullOrderBySignedAt(draft.id().value()));
    }

    private static Stream<ApplicationSignatureEntity> current(
            ApplicationDraft draft, List<ApplicationSignatureEntity> standing) {
        if (standing.isEmpty()) {
            return Stream.empty();
        }
        String now = SignedContent.checksum(SignedContent.of(draft).json());
        return standing.stream().filter(signature -> signature.checksum().equals(now));
    }

    private void letFall(ApplicationEntity application, AccountId by) {
        if (application.state() != ApplicationState.DRAFT) {
            return;
        }
        ApplicationDraft draft = reader.read(application);
        SignedContent now = SignedContent.of(draft);
        String checksum = SignedContent.checksum(now.json());
        Map<MemberId, String> names = names(draft);
        for (ApplicationSignatureEntity signature :
                signatures.findByApplicationIdAndStandingForIsNotNullOrderBySignedAt(application.id())) {
            if (!signature.checksum().equals(checksum)) {
                List<ChangedPart> changed = SignedContent.read(
                                java.util.Objects.requireNonNull(signature.content()))
                        .differences(now);
                signature.end(
                        Signature.Ending.FALLEN,
                        changed.stream().map(Enum::name).collect(Collectors.joining(",")),
                        by.value(),
                        clock.instant());
                String party = names.getOrDefault(new MemberId(signature.memberId()), "");
                audit.record(
                        new AssociationId(application.associationId()),
                        "signature.fallen",
                        draft.name(),
                        signature.signerName() + ", " + party,
                        null);
                mail.tellOfFall(draft, signature, party, by, changed);
            }
        }
    }

    /** One for each application in a transaction. */
    private record Watch(ApplicationEntity application, AccountId by, Signatures signatures)
            implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            // In the name of who made the change: at the end of a longer transaction somebody else may be at work.
            signatures.currentActor.runAs(by, () -> signatures.letFall(application, by));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Watch watch && watch.id().equals(id());
        }

        @Override
        public int hashCode() {
            return id().hashCode();
        }

        private UUID id() {
            return application.id();
        }
    }
}
