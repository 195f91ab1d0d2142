package se.stegvis.board.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.access.Role;
import se.stegvis.association.Setting;
import se.stegvis.board.ComparisonService;
import se.stegvis.board.DecisionService;
import se.stegvis.board.Meeting;
import se.stegvis.board.MeetingService;
import se.stegvis.board.MinutesService;
import se.stegvis.board.PreparationService;
import se.stegvis.board.RecusalService;
import se.stegvis.board.policy.SummonsRule;
import se.stegvis.foundation.SwedishTime;

/** What the page of a meeting speaks with. */
@Component
record MeetingServices(
        MeetingService meetings,
        RecusalService recusals,
        DecisionService decisions,
        MinutesService minutes,
        ComparisonService comparison,
        PreparationService preparation,
        AssociationService associations,
        Clock clock) {

    /** Days after the last day for the kallelse; 0 while it is in time, or for who does not send it. */
    int summonsLateBy(Membership membership, Meeting meeting) {
        if (!membership.is(Role.DIRECTOR)) {
            return 0;
        }
        String days = associations.settings(meeting.association()).getOrDefault(
                Setting.SUMMONS_DAYS, Setting.SUMMONS_DAYS.defaultValue());
        return SummonsRule.daysLate(SwedishTime.today(clock), meeting.date(), Integer.parseInt(days));
    }
}
