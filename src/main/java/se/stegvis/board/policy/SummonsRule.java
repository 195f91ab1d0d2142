package se.stegvis.board.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When a kallelse has to go out. A late one warns and is not stopped: an urgent meeting may still be right. */
public final class SummonsRule {

    private SummonsRule() {}

    /** Days after the last day on which the kallelse would have been in time; 0 while it is in time. */
    public static int daysLate(LocalDate today, LocalDate meeting, int daysBefore) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(meeting.minusDays(daysBefore), today));
    }
}
