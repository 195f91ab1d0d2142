package se.stegvis.processdag;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.Secrets;

/**
 * Keeps anybody from guessing codes. Wrong codes are counted for each address, not right ones: a whole room comes from one address.
 * The address itself is never kept, only a mark of it that dies with the server, and nothing of it is stored.
 */
@Component
class JoinThrottle {

    /** Wrong codes allowed within {@link #WINDOW}: enough for a room of people who mistype. */
    static final int WRONG_CODES = 40;

    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 10_000;

    private final String salt = Secrets.token();
    private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>();
    private final Clock clock;

    JoinThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isShut(String address) {
        Deque<Instant> recent = wrong.get(mark(address));
        return recent != null && recentOnly(recent).size() >= WRONG_CODES;
    }

    synchronized void wrongCode(String address) {
        if (wrong.size() >= MOST_ADDRESSES) {
            wrong.remove(wrong.keySet().iterator().next());
        }
        recentOnly(wrong.computeIfAbsent(mark(address), unknown -> new ArrayDeque<>())).add(clock.instant());
    }

    private Deque<Instant> recentOnly(Deque<Instant> times) {
        Instant oldest = clock.instant().minus(WINDOW);
        times.removeIf(time -> time.isBefore(oldest));
        return times;
    }

    private String mark(String address) {
        return Secrets.hash(salt, address);
    }
}
