package se.stegvis.board;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.document.Paper;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;

/** Minutes: the meeting on paper, signed by who presided and a justerare, then fixed. */
@GuardedService
@Transactional
public class MinutesService {

    /** The minutes as they stand. Items on which the caller is jävig are left out until the minutes are fixed and thereby public. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public Paper paper(MeetingId meeting) {
        throw new UnsupportedOperationException("paper");
    }

    /** The minutes as PDF: the registered document once they are fixed. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public byte[] pdf(MeetingId meeting) {
        throw new UnsupportedOperationException("pdf");
    }

    /** How far the minutes have come. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public MinutesStatus status(MeetingId meeting) {
        throw new UnsupportedOperationException("status");
    }

    /** Closed meetings whose minutes are not yet fixed, oldest first. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public List<MinutesStatus> unsigned(AssociationId association) {
        throw new UnsupportedOperationException("unsigned");
    }

    /** Chooses the justerare among those who have served at the meeting, before anybody has signed. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void chooseAdjuster(MeetingId meeting, AccountId person) {
        throw new UnsupportedOperationException("chooseAdjuster");
    }

    /**
     * The caller, who presided or is justerare, signs. With the second signature the minutes are registered and never change.
     *
     * @throws se.stegvis.foundation.RefusedException when the meeting is not closed, or it is not for the caller to sign
     */
    @Permit(roles = {Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE})
    public void sign(MeetingId meeting) {
        throw new UnsupportedOperationException("sign");
    }
}
