package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.foundation.Texts;

class ScoreSummaryTest {

    @ParameterizedTest
    @CsvSource({"6.2 6.3, 6.3", "6.2 6.2 6.3, 6.2", "1 10, 5.5", "9.9 10 10 10, 10.0", "7, 7.0", "6.9 6.9 7.0 7.0, 7.0"})
    void the_mean_is_rounded_half_up_to_one_decimal(String scores, String mean) {
        assertThat(summary(scores).mean()).isEqualTo(new BigDecimal(mean));
    }

    @Test
    void the_mean_is_the_one_that_whole_numbers_give_for_any_group() {
        long seed = 20171215;
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            List<Integer> tenths = IntStream.range(0, 1 + random.nextInt(40))
                    .map(one -> 10 + random.nextInt(91))
                    .boxed()
                    .toList();
            ScoreSummary summary = ScoreSummary.of(
                    tenths.stream().map(tenth -> BigDecimal.valueOf(tenth, 1)).toList());
            long sum = tenths.stream().mapToLong(Integer::longValue).sum();
            long n = tenths.size();
            long halfUp = (2 * sum + n) / (2 * n);
            assertThat(summary.mean())
                    .as("seed %s round %s: %s", seed, round, tenths)
                    .isEqualTo(BigDecimal.valueOf(halfUp, 1))
                    .isBetween(summary.lowest(), summary.highest());
            assertThat(summary.median()).isBetween(summary.lowest(), summary.highest());
            assertThat(summary.distribution().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) n);
        }
    }

    @Test
    void highest_lowest_median_and_distribution_are_told() {
        ScoreSummary summary = summary("8 5.5 8 6");
        assertThat(summary.highest()).isEqualTo("8.0");
        assertThat(summary.lowest()).isEqualTo("5.5");
        assertThat(summary.median()).isEqualTo("7.0");
        assertThat(summary.count()).isEqualTo(4);
        assertThat(summary.distribution())
                .containsExactly(
                        Map.entry(new BigDecimal("5.5"), 1),
                        Map.entry(new BigDecimal("6.0"), 1),
                        Map.entry(new BigDecimal("8.0"), 2));
    }

    @Test
    void a_score_is_written_with_its_decimal_in_the_readers_way() {
        assertThat(Figures.score(BigDecimal.TEN, Texts.SWEDISH)).isEqualTo("10,0");
        assertThat(Figures.score(new BigDecimal("6.9"), Texts.ENGLISH)).isEqualTo("6.9");
    }

    private static ScoreSummary summary(String scores) {
        return ScoreSummary.of(Stream.of(scores.split(" ")).map(BigDecimal::new).toList());
    }
}
