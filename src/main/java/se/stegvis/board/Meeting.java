package se.stegvis.board;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;

/**
 * A meeting with its agenda and who is there.
 *
 * @param presiding who leads it: ordföranden unless somebody else is chosen
 */
public record Meeting(
        MeetingId id,
        AssociationId association,
        LocalDate date,
        LocalTime time,
        String place,
        MeetingState state,
        Optional<String> caseNumber,
        Optional<AccountId> presiding,
        List<AgendaItem> items,
        List<Attendance> attendance) {}
