package se.stegvis.board;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.ApplicationId;

/** Undecided applications side by side. */
@GuardedService
@Transactional
public class ComparisonService {

    /** The submitted, undecided applications in ranking order, unranked ones after the ranked as they came in. */
    @Permit(roles = {Role.PREPARER, Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public Comparison compare(AssociationId association, int year) {
        throw new UnsupportedOperationException("compare");
    }

    /** Ranks the applications, first to last; those not named come after. */
    @Permit(roles = Role.DIRECTOR)
    public void rank(AssociationId association, List<ApplicationId> ranking) {
        throw new UnsupportedOperationException("rank");
    }
}
