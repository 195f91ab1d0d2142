package se.stegvis.board;

import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.audit.AuditTrail;
import se.stegvis.board.persistence.YearFrameEntity;
import se.stegvis.board.persistence.YearFrameRepository;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;

/** The money there is to grant each year. */
@GuardedService
@Transactional
public class YearFrameService {

    private final YearFrameRepository stored;
    private final Frames frames;
    private final Recusals recusals;
    private final CurrentActor currentActor;
    private final AuditTrail audit;

    YearFrameService(
            YearFrameRepository stored, Frames frames, Recusals recusals, CurrentActor currentActor, AuditTrail audit) {
        this.stored = stored;
        this.frames = frames;
        this.recusals = recusals;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** The frame of a year; without anything set, nothing is available. */
    @Permit(roles = {Role.PREPARER, Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public YearFrame get(AssociationId association, int year) {
        return frames.of(association, year, recusals.of(association, currentActor.get().account()));
    }

    /**
     * Sets what there is to grant in a year.
     *
     * @throws InvalidInputException at {@code available} or {@code year} when it makes no sense
     */
    @Permit(roles = Role.DIRECTOR)
    public void set(AssociationId association, int year, Kronor available) {
        if (year < 2000 || year > 2200) {
            throw InvalidInputException.at("year", "board.error.year");
        }
        if (available.isNegative() || available.compareTo(Kronor.LARGEST) > 0) {
            throw InvalidInputException.at("available", "board.error.amount");
        }
        YearFrameEntity frame = stored.findByAssociationIdAndFrameYear(association.value(), year).orElse(null);
        String before = frame == null ? null : new Kronor(frame.available()).toString();
        if (frame == null) {
            stored.save(new YearFrameEntity(association.value(), year, available.amount()));
        } else {
            frame.set(available.amount());
        }
        audit.record(association, "board.frameSet", Integer.toString(year), before, available.toString());
    }
}
