package se.stegvis.board;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.stegvis.board.persistence.AgendaItemEntity;
import se.stegvis.board.persistence.AgendaItemRepository;
import se.stegvis.board.persistence.DecisionRepository;
import se.stegvis.board.persistence.MeetingEntity;
import se.stegvis.board.persistence.MeetingRepository;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;

/** Finds meetings and items. Whoever writes about a meeting holds it first, so that its minutes have one pen. */
@Component
class Meetings {

    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final DecisionRepository decisions;

    Meetings(MeetingRepository meetings, AgendaItemRepository items, DecisionRepository decisions) {
        this.meetings = meetings;
        this.items = items;
        this.decisions = decisions;
    }

    MeetingEntity get(MeetingId id) {
        return meetings.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    MeetingEntity of(AgendaItemEntity item) {
        return get(new MeetingId(item.meetingId()));
    }

    MeetingEntity hold(MeetingId id) {
        return meetings.hold(id.value()).orElseThrow(NotFoundException::new);
    }

    MeetingEntity hold(AgendaItemEntity item) {
        return hold(new MeetingId(item.meetingId()));
    }

    AgendaItemEntity item(AgendaItemId id) {
        return items.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    boolean isDecided(UUID item) {
        return decisions.existsById(item);
    }

    static void requireOpen(MeetingEntity meeting) {
        if (meeting.state() != MeetingState.OPEN) {
            throw RefusedException.because("board.error.meetingNotOpen");
        }
    }
}
