package se.stegvis.board;

import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;

/** What is prepared for the board about a case: recommendation and proposal. Closed to whoever is jävig on it. */
@GuardedService
@Transactional
public class PreparationService {

    /**
     * Writes beredningsgruppens recommendation.
     *
     * @param version the version the caller saw, 0 when there was none
     * @return the version saved
     * @throws se.stegvis.foundation.EditConflictException when somebody else saved since
     * @throws se.stegvis.foundation.RefusedException when the case is decided
     */
    @Permit(roles = Role.PREPARER)
    public long recommend(CaseFileId caseFile, Advice advice, String reasons, long version) {
        throw new UnsupportedOperationException("recommend");
    }

    /**
     * Writes förbundschefens proposal.
     *
     * @param version the version the caller saw, 0 when there was none
     * @return the version saved
     * @throws se.stegvis.foundation.EditConflictException when somebody else saved since
     * @throws se.stegvis.foundation.InvalidInputException naming each field that is missing or makes no sense
     * @throws se.stegvis.foundation.RefusedException when the case is decided
     */
    @Permit(roles = Role.DIRECTOR)
    public long propose(CaseFileId caseFile, NewProposal proposal, long version) {
        throw new UnsupportedOperationException("propose");
    }

    /** The papers of a case. That somebody of the board has opened them is recorded. */
    @Permit(roles = {Role.PREPARER, Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    public CasePapers read(CaseFileId caseFile) {
        throw new UnsupportedOperationException("read");
    }
}
