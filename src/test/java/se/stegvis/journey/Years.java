package se.stegvis.journey;

import java.time.Clock;
import se.stegvis.foundation.SwedishTime;

/** The years that journeys apply for, counted from today: an application is about what is still to come. */
final class Years {

    /** This year. */
    static final String NOW = fromToday(0);
    /** Next year, when an insats that is applied for begins. */
    static final String FIRST = fromToday(1);

    static final String SECOND = fromToday(2);
    static final String THIRD = fromToday(3);

    private Years() {}

    private static String fromToday(int years) {
        return String.valueOf(SwedishTime.today(Clock.systemUTC()).getYear() + years);
    }
}
