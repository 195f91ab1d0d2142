package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;

/** Times as people say them: {@code 3 h 45 min}. */
final class Durations {

    private static final int HOUR = 60;

    private Durations() {}

    static String of(Component in, int minutes) {
        if (minutes < HOUR) {
            return in.getTranslation("processdagbefore.minutes", minutes);
        }
        return minutes % HOUR == 0
                ? in.getTranslation("processdagbefore.hours", minutes / HOUR)
                : in.getTranslation("processdagbefore.hoursAndMinutes", minutes / HOUR, minutes % HOUR);
    }
}
