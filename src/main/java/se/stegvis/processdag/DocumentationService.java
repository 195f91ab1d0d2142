package se.stegvis.processdag;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.PersonalNumbers;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.DayCommentEntity;
import se.stegvis.processdag.persistence.DayCommentRepository;
import se.stegvis.processdag.persistence.DocumentationEntity;
import se.stegvis.processdag.persistence.DocumentationOpenedEntity;
import se.stegvis.processdag.persistence.DocumentationOpenedRepository;
import se.stegvis.processdag.persistence.DocumentationRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;

/**
 * Finishing the documentation of a day: the processledare's comment, and locking it as a version that stays as it is. A locked day
 * can be opened again; what is then written becomes the next version.
 */
@GuardedService
@Transactional
public class DocumentationService {

    static final int LONGEST_COMMENT = 4000;

    private final DayTurns turns;
    private final DocumentationVersions versions;
    private final DocumentationRepository documentations;
    private final DocumentationOpenedRepository opened;
    private final DayCommentRepository comments;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;

    DocumentationService(
            DayTurns turns,
            DocumentationVersions versions,
            DocumentationRepository documentations,
            DocumentationOpenedRepository opened,
            DayCommentRepository comments,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock) {
        this.turns = turns;
        this.versions = versions;
        this.documentations = documentations;
        this.opened = opened;
        this.comments = comments;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The processledare's comment as it is stored.
     *
     * @param version {@link WrittenLine#NEW} where there is none
     */
    public record Comment(String text, long version) {}

    /** The processledare's comment, blank where there is none. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Transactional(readOnly = true)
    public Comment comment(WorkshopId workshop) {
        return comments.findById(workshop.value())
                .map(stored -> new Comment(stored.text(), stored.version()))
                .orElse(new Comment("", WrittenLine.NEW));
    }

    /**
     * Stores the processledare's comment.
     *
     * @param version the version the writer saw
     * @param declared ten-digit numbers that the writer says are no personnummer
     * @return the version it is stored under
     * @throws EditConflictException when it is no longer at that version
     * @throws RefusedException when the documentation is locked
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public long writeComment(WorkshopId workshop, String text, long version, Set<String> declared) {
        WorkshopEntity day = turns.takeToWrite(workshop);
        Optional<DayCommentEntity> stored = comments.findById(workshop.value());
        String before = stored.map(DayCommentEntity::text).orElse("");
        long now = stored.map(DayCommentEntity::version).orElse(WrittenLine.NEW);
        if (now != version) {
            throw new EditConflictException(before, now, "");
        }
        // A number that stands there already was declared when it came in, by whoever wrote it.
        Set<String> known = PersonalNumbers.in(before).stream()
                .map(PersonalNumbers.Found::digits)
                .collect(Collectors.toCollection(HashSet::new));
        known.addAll(declared);
        String clean =
                FreeText.checked("comment", text, LONGEST_COMMENT, known).strip();
        DayCommentEntity comment = stored.orElseGet(() -> new DayCommentEntity(day.associationId(), day.id(), clean));
        comment.rewrite(clean);
        return comments.saveAndFlush(comment).version();
    }

    /**
     * Locks the documentation as its next version: from now on nothing in it changes. Locking a locked day changes nothing.
     *
     * @return number of the version
     * @throws RefusedException while the day is not over
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    public int lock(WorkshopId workshop) {
        WorkshopEntity day = turns.take(workshop);
        if (day.state() != WorkshopState.CLOSED) {
            throw RefusedException.because("processdagpaper.error.notOver");
        }
        Optional<DocumentationEntity> locked = documentations.lockedIn(day.id());
        if (locked.isPresent()) {
            return locked.get().number();
        }
        List<DocumentationEntity> before = documentations.findByWorkshopIdOrderByNumberDesc(day.id());
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        String snapshot = DocumentationVersions.write(versions.asItStands(workshop));
        documentations.saveAndFlush(new DocumentationEntity(
                day.associationId(),
                day.id(),
                number,
                snapshot,
                DocumentationVersions.checksum(snapshot),
                currentActor.get().account().value(),
                clock.instant()));
        audit.record(
                new AssociationId(day.associationId()),
                "workshop.documentationLocked",
                day.name(),
                null,
                Integer.toString(number));
        return number;
    }

    /**
     * Opens a locked documentation to be written in. The locked version stays, and so do links to it that were sent; locking again
     * makes the next version. Opening one that is open changes nothing.
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    public void unlock(WorkshopId workshop) {
        WorkshopEntity day = turns.take(workshop);
        documentations.lockedIn(day.id()).ifPresent(locked -> {
            opened.saveAndFlush(new DocumentationOpenedEntity(
                    locked, currentActor.get().account().value(), clock.instant()));
            audit.record(
                    new AssociationId(day.associationId()),
                    "workshop.documentationOpened",
                    day.name(),
                    Integer.toString(locked.number()),
                    null);
        });
    }
}
