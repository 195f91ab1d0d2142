package se.stegvis.goal.language;

import java.util.OptionalInt;
import se.stegvis.goal.TextSpan;

/**
 * Words about time.
 *
 * @param year the calendar year they name, if any
 */
public record TimeMention(Sort sort, OptionalInt year, TextSpan span) {

    /** Whether the words tell everybody the same day, or none at all. */
    public enum Sort {
        /** A date, month, season, quarter or year. */
        CALENDAR,
        /** "Per år". */
        FREQUENCY,
        /** "Under projekttiden", "om tre år". */
        PERIOD,
        /** "Efter avslutad insats": another day for each participant. */
        PER_PERSON,
        /** "På sikt". */
        VAGUE;

        public boolean setsTime() {
            return this == CALENDAR || this == FREQUENCY || this == PERIOD;
        }
    }
}
