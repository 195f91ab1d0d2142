package se.stegvis.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Days are Swedish days, also in the nights when the clocks change and wherever the server stands. */
class SwedishTimeTest {

    @Test
    void the_night_when_an_hour_is_skipped_is_a_day_of_23_hours() {
        Instant begins = SwedishTime.endOf(LocalDate.of(2026, 3, 28));
        Instant ends = SwedishTime.endOf(LocalDate.of(2026, 3, 29));
        assertThat(Duration.between(begins, ends)).isEqualTo(Duration.ofHours(23));
        assertThat(SwedishTime.minute(begins.plus(Duration.ofHours(2)))).isEqualTo("2026-03-29 03:00");
    }

    @Test
    void the_night_when_an_hour_comes_twice_is_a_day_of_25_hours() {
        Instant begins = SwedishTime.endOf(LocalDate.of(2026, 10, 24));
        Instant ends = SwedishTime.endOf(LocalDate.of(2026, 10, 25));
        assertThat(Duration.between(begins, ends)).isEqualTo(Duration.ofHours(25));
        assertThat(SwedishTime.clock(begins.plus(Duration.ofHours(2)))).isEqualTo("02:00");
        assertThat(SwedishTime.clock(begins.plus(Duration.ofHours(3)))).isEqualTo("02:00");
    }

    @Test
    void a_deadline_day_lasts_until_midnight_in_sweden() {
        Instant end = SwedishTime.endOf(LocalDate.of(2026, 12, 31));
        assertThat(SwedishTime.dayOf(end.minusMillis(1))).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(SwedishTime.dayOf(end)).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(end).isEqualTo(Instant.parse("2026-12-31T23:00:00Z"));
    }

    @Test
    void today_is_the_swedish_day_wherever_the_server_stands() {
        Instant lateEvening = Instant.parse("2026-06-30T22:30:00Z");
        for (String zone : new String[] {"UTC", "Pacific/Auckland", "America/Los_Angeles"}) {
            assertThat(SwedishTime.today(Clock.fixed(lateEvening, ZoneId.of(zone)))).isEqualTo(LocalDate.of(2026, 7, 1));
        }
    }
}
