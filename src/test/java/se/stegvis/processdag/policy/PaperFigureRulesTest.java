package se.stegvis.processdag.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.foundation.InvalidInputException;

class PaperFigureRulesTest {

    @Test
    void fewer_answers_than_hide_who_gave_them_are_not_taken() {
        assertThatThrownBy(() -> PaperFigureRules.requireEnough(List.of(BigDecimal.TWO, BigDecimal.TEN), 3))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(
                                invalid.faults().getFirst().message().arguments())
                        .containsExactly(3, PaperFigureRules.MOST_ANSWERS));
    }

    @Test
    void figures_of_any_real_group_are_believed() {
        Random random = new Random(20261123);
        for (int round = 0; round < 20_000; round++) {
            List<BigDecimal> scores = IntStream.range(0, 3 + random.nextInt(30))
                    .mapToObj(one -> BigDecimal.valueOf(10 + random.nextInt(91), 1))
                    .sorted()
                    .toList();
            BigDecimal mean = scores.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP);
            assertThatCode(() -> PaperFigureRules.requireAgreement(
                            scores.getLast(), mean, scores.getFirst(), scores.size(), 3))
                    .as("%s", scores)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Somebody gave the lowest and somebody the highest, so that three cannot have a mean just below the highest.
        "9, 8.9, 1, 3, mean",
        "9, 1.2, 1, 3, mean",
        "8, 9, 5, 10, mean",
        "8, 4, 5, 10, mean",
        "5, 6, 7, 10, highest",
        "8, 7, 6, 2, answers",
        "8, 7, 6, 501, answers"
    })
    void figures_that_cannot_be_true_together_are_told(
            String highest, String mean, String lowest, int answers, String field) {
        assertThatThrownBy(() -> PaperFigureRules.requireAgreement(
                        new BigDecimal(highest), new BigDecimal(mean), new BigDecimal(lowest), answers, 3))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.faults())
                        .extracting(InvalidInputException.Fault::field)
                        .containsExactly(field));
    }
}
