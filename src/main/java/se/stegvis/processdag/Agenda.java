package se.stegvis.processdag;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the time of a processdag is to be spent.
 *
 * @param start when the day begins
 * @param end when it ends, as it was announced
 * @param parts one after another
 */
public record Agenda(LocalTime start, LocalTime end, List<Part> parts) {

    /** What a part is. */
    public enum Kind {
        /** Before the first theme: who is here, the actions from last time. */
        OPENING,
        THEME,
        PAUSE,
        /** After the last theme: medskick, spridning, uppföljning, höjdpunkter. */
        CLOSING
    }

    /**
     * A part of the day.
     *
     * @param theme the theme it is, or that a pause comes after; null for opening and closing
     * @param name the theme's; blank for the rest
     */
    public record Part(Kind kind, @Nullable ThemeId theme, String name, LocalTime from, LocalTime to, int minutes) {}

    public Agenda {
        parts = List.copyOf(parts);
    }

    /** Lays the parts one after another. A pause of no minutes is none. */
    static Agenda of(LocalTime start, LocalTime end, int opening, List<WorkshopPlan.Slot> slots, int closing) {
        List<Part> parts = new ArrayList<>();
        LocalTime time = add(parts, Kind.OPENING, null, "", start, opening);
        for (WorkshopPlan.Slot slot : slots) {
            time = add(parts, Kind.THEME, slot.theme(), slot.name(), time, slot.minutes());
            time = add(parts, Kind.PAUSE, slot.theme(), "", time, slot.pause());
        }
        add(parts, Kind.CLOSING, null, "", time, closing);
        return new Agenda(start, end, parts);
    }

    private static LocalTime add(
            List<Part> parts, Kind kind, @Nullable ThemeId theme, String name, LocalTime from, int minutes) {
        LocalTime to = from.plusMinutes(minutes);
        if (minutes > 0) {
            parts.add(new Part(kind, theme, name, from, to, minutes));
        }
        return to;
    }

    /** Minutes from the day's start to its end. */
    public int available() {
        return (int) Duration.between(start, end).toMinutes();
    }

    /** Minutes that the parts take together. */
    public int planned() {
        return parts.stream().mapToInt(Part::minutes).sum();
    }

    /** Minutes that nothing is planned for; below 0 the plan is that much longer than the day. */
    public int left() {
        return available() - planned();
    }
}
