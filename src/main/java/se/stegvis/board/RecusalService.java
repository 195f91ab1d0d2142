package se.stegvis.board;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;

/** Jäv: declared by the person, tried by the board, recorded with all that happens. */
@GuardedService
@Transactional
public class RecusalService {

    /**
     * The caller declares jäv on a case. From now on the caller gets none of its papers, proposal or vote.
     *
     * @throws se.stegvis.foundation.InvalidInputException at {@code ground}
     */
    @Permit(roles = {Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE})
    public void declare(CaseFileId caseFile, String ground) {
        throw new UnsupportedOperationException("declare");
    }

    /**
     * The caller declares jäv on an item, and thereby on the case it is about.
     *
     * @throws se.stegvis.foundation.InvalidInputException at {@code ground}
     * @throws se.stegvis.foundation.RefusedException when the item is decided
     */
    @Permit(roles = {Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE})
    public void declare(AgendaItemId item, String ground) {
        throw new UnsupportedOperationException("declare");
    }

    /** Where jäv might be asked about at the meeting: a person's own member is huvudman and nothing is declared. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public List<SuggestedRecusal> suggested(MeetingId meeting) {
        throw new UnsupportedOperationException("suggested");
    }

    /** The board has tried the jäv: accepted, or obviously without importance. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void decide(AgendaItemId item, AccountId person, boolean accepted) {
        throw new UnsupportedOperationException("decide");
    }

    /** The person left the room for the item; who serves instead is recorded. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void left(AgendaItemId item, AccountId person) {
        throw new UnsupportedOperationException("left");
    }

    /** The person came back after the item. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void cameBack(AgendaItemId item, AccountId person) {
        throw new UnsupportedOperationException("cameBack");
    }
}
