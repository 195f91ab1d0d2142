package se.stegvis.board;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;

/** Meetings of the board: agenda, kallelse, who is there. */
@GuardedService
@Transactional
public class MeetingService {

    /** All meetings, latest first. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public List<MeetingLine> list(AssociationId association) {
        throw new UnsupportedOperationException("list");
    }

    /** A meeting as the caller may see it. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public Meeting look(MeetingId meeting) {
        throw new UnsupportedOperationException("look");
    }

    /**
     * Plans a meeting.
     *
     * @throws se.stegvis.foundation.InvalidInputException at {@code date}, {@code time} or {@code place}
     */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public MeetingId plan(AssociationId association, MeetingDetails details) {
        throw new UnsupportedOperationException("plan");
    }

    /** Changes date, time or place before the kallelse has gone out. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void change(MeetingId meeting, MeetingDetails details) {
        throw new UnsupportedOperationException("change");
    }

    /**
     * Puts an application on the agenda, last.
     *
     * @throws se.stegvis.foundation.RefusedException when it is decided, or already on an agenda that is not dealt with
     */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public AgendaItemId addCase(MeetingId meeting, CaseFileId caseFile) {
        throw new UnsupportedOperationException("addCase");
    }

    /** Puts another item on the agenda, last. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public AgendaItemId addText(MeetingId meeting, String title, String text) {
        throw new UnsupportedOperationException("addText");
    }

    /** Takes an item off the agenda, unless it is decided. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void remove(AgendaItemId item) {
        throw new UnsupportedOperationException("remove");
    }

    /** Moves an item one step up or down; at the end of the list nothing happens. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void move(AgendaItemId item, boolean up) {
        throw new UnsupportedOperationException("move");
    }

    /** Sends the kallelse to everybody of the board, ersättare included, and registers it under a case of its own. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void summon(MeetingId meeting) {
        throw new UnsupportedOperationException("summon");
    }

    /** The kallelse as it went out, or as it would look now, as PDF. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public byte[] summons(MeetingId meeting) {
        throw new UnsupportedOperationException("summons");
    }

    /** Opens the meeting: from now on attendance and decisions are recorded. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void open(MeetingId meeting) {
        throw new UnsupportedOperationException("open");
    }

    /** Chooses who presides instead of ordföranden; must be somebody who is there. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void preside(MeetingId meeting, AccountId person) {
        throw new UnsupportedOperationException("preside");
    }

    /**
     * Somebody came into the room.
     *
     * @param at null for now
     */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void arrived(MeetingId meeting, AccountId person, @Nullable LocalTime at) {
        throw new UnsupportedOperationException("arrived");
    }

    /**
     * Somebody left the room.
     *
     * @param at null for now
     */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void left(MeetingId meeting, AccountId person, @Nullable LocalTime at) {
        throw new UnsupportedOperationException("left");
    }

    /** Who serves on the item if it were decided now. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    @Transactional(readOnly = true)
    public ServingBoard serving(AgendaItemId item) {
        throw new UnsupportedOperationException("serving");
    }

    /** Closes the meeting. Items left undecided can be put on a later agenda. */
    @Permit(roles = {Role.DIRECTOR, Role.CHAIR})
    public void close(MeetingId meeting) {
        throw new UnsupportedOperationException("close");
    }
}
