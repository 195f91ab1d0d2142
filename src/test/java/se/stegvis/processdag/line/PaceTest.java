package se.stegvis.processdag.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration FAR_APART = Duration.ofHours(1);

    private final AtomicInteger done = new AtomicInteger();
    private final TimeByHand time = new TimeByHand();
    private final Pace pace = new Pace(done::incrementAndGet, time);

    @Test
    void what_is_asked_for_the_first_time_is_done_at_once_and_what_comes_too_soon_after_waits() {
        pace.soon(FAR_APART);
        time.pass(Duration.ZERO);
        assertThat(done).hasValue(1);
        pace.soon(FAR_APART);
        pace.soon(FAR_APART);
        time.pass(FAR_APART.minusNanos(1));
        assertThat(done).hasValue(1);
        time.pass(Duration.ofNanos(1));
        assertThat(done).hasValue(2);
    }

    @Test
    void what_is_in_a_hurry_is_not_held_up_by_what_is_planned_for_later_and_both_are_done_with_it() {
        pace.soon(Duration.ZERO);
        time.pass(Duration.ZERO);
        pace.soon(Duration.ofMillis(300));
        pace.soon(Duration.ofMillis(1));
        time.pass(Duration.ofMillis(1));
        assertThat(done).hasValue(2);
        time.pass(FAR_APART);
        assertThat(done).hasValue(2);
    }

    @Test
    void a_hundred_requests_within_the_time_between_are_done_in_two_goes() {
        for (int request = 0; request < 100; request++) {
            pace.soon(Duration.ofMillis(150));
            time.pass(Duration.ofMillis(1));
        }
        time.pass(FAR_APART);
        assertThat(done).hasValue(2);
    }
}
