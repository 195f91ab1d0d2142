package se.stegvis.board;

import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;

/** The money there is to grant each year. */
@GuardedService
@Transactional
public class YearFrameService {

    /** The frame of a year; without anything set, nothing is available. */
    @Permit(roles = {Role.PREPARER, Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public YearFrame get(AssociationId association, int year) {
        throw new UnsupportedOperationException("get");
    }

    /**
     * Sets what there is to grant in a year.
     *
     * @throws se.stegvis.foundation.InvalidInputException at {@code available} or {@code year} when it makes no sense
     */
    @Permit(roles = Role.DIRECTOR)
    public void set(AssociationId association, int year, Kronor available) {
        throw new UnsupportedOperationException("set");
    }
}
