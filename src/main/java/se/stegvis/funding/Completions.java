package se.stegvis.funding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.AttachmentEntity;
import se.stegvis.funding.persistence.AttachmentRepository;
import se.stegvis.funding.persistence.CompletionEntity;
import se.stegvis.funding.persistence.CompletionRepository;
import se.stegvis.funding.persistence.ConflictRepository;
import se.stegvis.funding.persistence.KeptRows;
import se.stegvis.funding.persistence.StoredPlace;
import se.stegvis.goal.GoalId;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.registry.ContentId;
import se.stegvis.registry.DocumentId;

/** Completions as they are stored. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Completions {

    private final CompletionRepository stored;
    private final AttachmentRepository attachments;
    private final ConflictRepository conflicts;
    private final Attachments files;
    private final KeptRows rows;
    private final AccountDirectory accounts;

    Completions(
            CompletionRepository stored,
            AttachmentRepository attachments,
            ConflictRepository conflicts,
            Attachments files,
            KeptRows rows,
            AccountDirectory accounts) {
        this.stored = stored;
        this.attachments = attachments;
        this.conflicts = conflicts;
        this.files = files;
        this.rows = rows;
        this.accounts = accounts;
    }

    /** The one that is open for an application. */
    Optional<CompletionEntity> openEntity(UUID application) {
        return stored.findByOpenFor(application);
    }

    /** The one that is open for an application, to be read. */
    Optional<Completion> open(UUID application) {
        return stored.findByOpenFor(application).map(found -> read(List.of(found)).getFirst());
    }

    /** Every one of an application, first to last, by id. */
    List<CompletionEntity> of(UUID application) {
        return stored.findByApplicationIdOrderByAskedAt(application);
    }

    /** They as others read them, in their order. */
    List<Completion> read(List<CompletionEntity> found) {
        Set<AccountId> people = new HashSet<>();
        found.forEach(each -> {
            people.add(new AccountId(each.askedBy()));
            UUID ended = each.endedBy();
            if (ended != null) {
                people.add(new AccountId(ended));
            }
        });
        Map<AccountId, String> names = accounts.names(people);
        return found.stream().map(each -> toCompletion(each, names)).toList();
    }

    /**
     * Ends one without an answer: the application's rows are again as its latest version has them. Texts that waited for somebody to choose
     * are for fields that nobody may write in any longer: they stay as they were kept, and wait for nobody.
     *
     * @param by null when the board's decision ended it
     */
    void endUnanswered(CompletionEntity open, CompletionState how, @Nullable UUID by, Instant at, String note) {
        UUID application = open.applicationId();
        Map<UUID, UUID> before = contentOf(application);
        stored.flush();
        rows.putBack(open);
        Collection<UUID> after = rows.contents(application);
        before.forEach((content, association) -> {
            if (!after.contains(content)) {
                files.letGo(new AssociationId(association), new ContentId(content));
            }
        });
        UUID ender = by == null ? open.askedBy() : by;
        conflicts.findByApplicationIdAndSettledAtIsNullOrderByKeptAt(application)
                .forEach(kept -> kept.settle(ConflictOutcome.GIVEN_UP, ender, at));
        open.end(how, by, at, note);
        stored.flush();
    }

    private Map<UUID, UUID> contentOf(UUID application) {
        return attachments.findByApplicationIdOrderByAddedAtAscNameAsc(application).stream()
                .collect(Collectors.toMap(AttachmentEntity::contentId, AttachmentEntity::associationId));
    }

    private static Completion toCompletion(CompletionEntity found, Map<AccountId, String> names) {
        UUID ended = found.endedBy();
        return new Completion(
                found.state(),
                found.places().stream()
                        .map(place -> new NamedPlace(place(place), place.message()))
                        .toList(),
                found.message(),
                found.dueOn(),
                names.getOrDefault(new AccountId(found.askedBy()), ""),
                found.askedAt(),
                new DocumentId(found.documentId()),
                Optional.ofNullable(found.endedAt()),
                ended == null ? "" : names.getOrDefault(new AccountId(ended), ""),
                found.endNote());
    }

    private static FormPlace place(StoredPlace stored) {
        return switch (stored.kind()) {
            case "FIELD" -> new FormPlace.Field(
                    Objects.requireNonNull(stored.fieldKey()), Optional.ofNullable(stored.scope()));
            case "GOAL" -> new FormPlace.OneGoal(new GoalId(Objects.requireNonNull(stored.goalIdentity())));
            case "GOALS" -> new FormPlace.Goals();
            case "PARTNER" -> new FormPlace.OnePartner(new MemberId(Objects.requireNonNull(stored.memberId())));
            case "PARTNERS" -> new FormPlace.Partners();
            case "CHAIN" -> new FormPlace.Chain();
            case "BUDGET" -> new FormPlace.Budget();
            case "ATTACHMENTS" -> new FormPlace.Attachments();
            default -> throw new IllegalStateException("unknown place " + stored.kind());
        };
    }

    /** Places as they are stored. */
    static List<StoredPlace> toStored(ApplicationEntity application, List<NamedPlace> named) {
        List<StoredPlace> places = new ArrayList<>();
        UUID association = application.associationId();
        for (NamedPlace each : named) {
            String words = each.message();
            places.add(switch (each.place()) {
                case FormPlace.Field field -> new StoredPlace(
                        association, "FIELD", field.key(), field.scope().orElse(null), null, null, words);
                case FormPlace.OneGoal goal -> new StoredPlace(
                        association, "GOAL", null, null, goal.goal().value(), null, words);
                case FormPlace.Goals goals -> new StoredPlace(association, "GOALS", null, null, null, null, words);
                case FormPlace.OnePartner partner -> new StoredPlace(
                        association, "PARTNER", null, null, null, partner.member().value(), words);
                case FormPlace.Partners partners -> new StoredPlace(association, "PARTNERS", null, null, null, null, words);
                case FormPlace.Chain chain -> new StoredPlace(association, "CHAIN", null, null, null, null, words);
                case FormPlace.Budget budget -> new StoredPlace(association, "BUDGET", null, null, null, null, words);
                case FormPlace.Attachments files -> new StoredPlace(
                        association, "ATTACHMENTS", null, null, null, null, words);
            });
        }
        return places;
    }
}
