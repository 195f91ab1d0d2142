package se.stegvis.processdag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a processdag beside its details.
 *
 * @param aim what the day is for; blank where it is not said
 * @param place where it is held; blank where it is not said
 * @param template what it was made from; null for a day from before that was noted
 * @param opening minutes before the first theme
 * @param closing minutes after the last theme
 * @param slots the themes' times, in their order
 * @param agenda what it all comes to
 * @param version version of aim and place
 */
public record WorkshopPlan(
        String aim,
        String place,
        @Nullable MadeFrom template,
        int opening,
        int closing,
        List<Slot> slots,
        Agenda agenda,
        long version) {

    /** A template in the version a day was made from. */
    public record MadeFrom(String name, int number) {}

    /**
     * The time of one theme.
     *
     * @param pause minutes of pause after it; 0 for none
     */
    public record Slot(ThemeId theme, String name, int minutes, int pause) {}

    public WorkshopPlan {
        slots = List.copyOf(slots);
    }
}
