package se.stegvis.board.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.stegvis.access.Actor;
import se.stegvis.access.Role;
import se.stegvis.association.Membership;
import se.stegvis.board.ComparisonRow;
import se.stegvis.board.ComparisonService;
import se.stegvis.board.MeetingLine;
import se.stegvis.board.MeetingService;
import se.stegvis.board.MeetingState;
import se.stegvis.board.MinutesService;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.shell.Waiting;

/** What beredning and board wait for: recommendations, proposals, meetings, signatures. */
@Component
class BoardWaiting implements Waiting {

    private static final int TO_SIGN = 10;
    private static final int MEETING_NOW = 15;
    private static final int TO_RECOMMEND = 30;
    private static final int COMING_MEETING = 50;

    private final ComparisonService comparison;
    private final MeetingService meetings;
    private final MinutesService minutes;
    private final Clock clock;

    BoardWaiting(ComparisonService comparison, MeetingService meetings, MinutesService minutes, Clock clock) {
        this.comparison = comparison;
        this.meetings = meetings;
        this.minutes = minutes;
        this.clock = clock;
    }

    @Override
    public List<Item> waitingFor(Membership membership, Actor actor) {
        List<Item> items = new ArrayList<>();
        AssociationId association = membership.association().id();
        if (membership.is(Role.PREPARER, Role.DIRECTOR)) {
            preparation(membership, association, items);
        }
        if (membership.is(Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE)) {
            meetings(membership, association, items);
        }
        if (membership.is(Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE)) {
            minutes.unsigned(association).stream()
                    .filter(status -> status.maySign())
                    .forEach(status -> items.add(new Item(
                            TO_SIGN,
                            status.heldOn().toString(),
                            Message.of("boardui.waiting.sign"),
                            Message.of("boardui.waiting.sign.do"),
                            "styrelse/mote/" + status.meeting() + "/protokoll")));
        }
        return items;
    }

    private void preparation(Membership membership, AssociationId association, List<Item> items) {
        int year = SwedishTime.today(clock).getYear();
        for (ComparisonRow row : comparison.compare(association, year).rows()) {
            boolean toRecommend = membership.is(Role.PREPARER) && row.recommendation().isEmpty();
            boolean toPropose = membership.is(Role.DIRECTOR) && row.proposal().isEmpty();
            if (row.recused() || (!toRecommend && !toPropose)) {
                continue;
            }
            String key = toRecommend ? "boardui.waiting.recommend" : "boardui.waiting.propose";
            items.add(new Item(
                    TO_RECOMMEND,
                    row.caseNumber() + " " + row.name(),
                    Message.of(key),
                    Message.of(key + ".do"),
                    "beredning/" + row.id()));
        }
    }

    private void meetings(Membership membership, AssociationId association, List<Item> items) {
        LocalDate today = SwedishTime.today(clock);
        for (MeetingLine meeting : meetings.list(association)) {
            boolean runs = membership.is(Role.DIRECTOR, Role.CHAIR);
            boolean shown = switch (meeting.state()) {
                case PLANNED -> runs;
                case SUMMONED -> !meeting.date().isBefore(today) || runs;
                case OPEN -> true;
                case CLOSED -> false;
            };
            if (shown) {
                String key = "boardui.waiting.meeting." + meeting.state();
                items.add(new Item(
                        meeting.state() == MeetingState.OPEN ? MEETING_NOW : COMING_MEETING,
                        meeting.date() + " " + meeting.time() + ", " + meeting.place(),
                        Message.of(key),
                        Message.of(key + ".do"),
                        "styrelse/mote/" + meeting.id()));
            }
        }
    }
}
