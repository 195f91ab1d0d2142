package se.stegvis.processdag.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Times that add up. */
class TimeRulesTest {

    @Test
    void themes_share_the_day_in_proportion_and_the_sum_is_the_day() {
        assertThat(TimeRules.share(165, List.of(25, 35, 30, 25, 20, 20))).containsExactly(25, 40, 35, 25, 20, 20);
        assertThat(TimeRules.share(62, List.of(20, 20, 20))).containsExactly(22, 20, 20);
        assertThat(TimeRules.share(30, List.of(100, 1, 1))).containsExactly(20, 5, 5);
    }

    @Test
    void a_day_too_short_for_its_themes_gives_each_the_least_there_is() {
        assertThat(TimeRules.share(12, List.of(30, 30, 30))).containsExactly(5, 5, 5);
        assertThat(TimeRules.share(-40, List.of(30))).containsExactly(5);
        assertThat(TimeRules.share(60, List.of())).isEmpty();
    }

    @Test
    void whatever_is_wished_for_the_sum_is_right_and_nobody_gets_too_little() {
        Random random = new Random(6);
        for (int attempt = 0; attempt < 2_000; attempt++) {
            List<Integer> wished = IntStream.range(0, 1 + random.nextInt(20))
                    .mapToObj(theme -> 1 + random.nextInt(480))
                    .toList();
            int available = TimeRules.SHORTEST * wished.size() + random.nextInt(600);
            List<Integer> shared = TimeRules.share(available, wished);
            assertThat(shared.stream().mapToInt(Integer::intValue).sum()).isEqualTo(available);
            assertThat(shared).allMatch(minutes -> minutes >= TimeRules.SHORTEST);
        }
    }
}
