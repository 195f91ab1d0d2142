package se.stegvis.processdag.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration FAR_APART = Duration.ofHours(1);

    private final AtomicInteger done = new AtomicInteger();
    private final Pace pace = new Pace(done::incrementAndGet);

    @Test
    void what_is_asked_for_the_first_time_is_done_at_once_and_what_comes_too_soon_after_waits() {
        pace.soon(FAR_APART);
        await().until(() -> done.get() == 1);
        pace.soon(FAR_APART);
        pace.soon(FAR_APART);
        await().during(Duration.ofMillis(200)).until(() -> done.get() == 1);
    }

    @Test
    void what_is_in_a_hurry_is_not_held_up_by_what_is_planned_for_later_and_both_are_done_with_it() {
        pace.soon(Duration.ZERO);
        await().until(() -> done.get() == 1);
        pace.soon(Duration.ofMillis(300));
        pace.soon(Duration.ofMillis(1));
        await().until(() -> done.get() == 2);
        await().during(Duration.ofMillis(500)).until(() -> done.get() == 2);
    }

    @Test
    void a_hundred_requests_within_the_time_between_are_done_in_two_goes() {
        pace.soon(Duration.ofMillis(150));
        await().until(() -> done.get() == 1);
        for (int request = 0; request < 99; request++) {
            pace.soon(Duration.ofMillis(150));
        }
        await().until(() -> done.get() == 2);
        await().during(Duration.ofMillis(300)).until(() -> done.get() == 2);
    }
}
