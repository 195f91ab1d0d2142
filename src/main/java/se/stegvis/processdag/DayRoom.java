package se.stegvis.processdag;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is special about the room while a day goes on.
 *
 * @param present how many people the processledare counts; null where nobody has counted
 * @param locked whether no more phones are let in
 * @param bySpread whether all themes are scored first and then shown in the order of their spread, the greatest first
 * @param timer the time that the room has been given; null where none runs
 * @param parked what came up and is for another time
 * @param lastTime how the theme that is shown now was scored the last time; null where there is nothing alike
 */
public record DayRoom(
        @Nullable Integer present,
        boolean locked,
        boolean bySpread,
        @Nullable Timer timer,
        List<Parked> parked,
        @Nullable LastTime lastTime) {

    /**
     * Time that runs out.
     *
     * @param seconds how long it was from the start
     */
    public record Timer(int seconds, Instant ends) {

        /** What is left; zero when it has run out. */
        public Duration left(Clock clock) {
            Duration left = Duration.between(clock.instant(), ends);
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    /** Something for another time; nobody's in particular. */
    public record Parked(UUID id, String text, long version) {}

    public DayRoom {
        parked = List.copyOf(parked);
    }
}
