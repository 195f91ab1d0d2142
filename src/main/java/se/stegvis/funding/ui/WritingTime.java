package se.stegvis.funding.ui;

import java.util.Arrays;
import se.stegvis.funding.Section;

/** How long it takes to write a section, for somebody who has talked to those concerned. A rule of thumb of our own. */
final class WritingTime {

    private static final int MINUTES_IN_AN_HOUR = 60;

    private WritingTime() {}

    static int minutes(Section section) {
        return switch (section) {
            case BASICS -> 10;
            case ATTESTATION -> 15;
            case FOLLOW_UP -> 20;
            case PARTIES, TARGET_GROUP, PERSPECTIVES, CONTINUATION -> 30;
            case NEED, BUDGET -> 45;
            case GOALS, IMPLEMENTATION -> 60;
        };
    }

    static int minutesInAll() {
        return Arrays.stream(Section.values()).mapToInt(WritingTime::minutes).sum();
    }

    /** To the nearest hour, as one speaks of it. */
    static int hoursInAll() {
        return Math.round((float) minutesInAll() / MINUTES_IN_AN_HOUR);
    }
}
