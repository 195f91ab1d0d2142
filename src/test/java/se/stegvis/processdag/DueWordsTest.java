package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A group writes when in its own words; a date in them is suggested. */
class DueWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "senast 2027-01-15, 2027-01-15",
        "15 januari, 2027-01-15",
        "den 15:e december, 2026-12-15",
        "1 mars 2028, 2028-03-01",
        "klart 15/1, 2027-01-15",
        "24/11, 2026-11-24",
        "1/2 2028, 2028-02-01",
        "v. 3, 2027-01-22",
        "vecka 50, 2026-12-11"
    })
    void a_date_is_found(String words, LocalDate day) {
        assertThat(DueWords.date(words, DAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nästa möte", "i vår", "31 februari", "40/13", "2027-02-30", "3 av 4", "vecka 80"})
    void where_there_is_none_nothing_is_suggested(String words) {
        assertThat(DueWords.date(words, DAY)).isEmpty();
    }

    @Test
    void the_day_itself_is_still_ahead() {
        assertThat(DueWords.date("23 november", DAY)).contains(DAY);
    }
}
