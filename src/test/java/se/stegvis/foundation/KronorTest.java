package se.stegvis.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KronorTest {

    @ParameterizedTest
    @ValueSource(strings = {"1 250 000", "1250000", "1\u00a0250\u00a0000 kr", "1250000,00", "1 250 000 SEK", "1250000:-"})
    void amounts_are_read_as_people_type_them(String typed) {
        assertThat(Kronor.parse(typed)).contains(Kronor.of(1_250_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en miljon", "12,50", "1.250.000", "12-13", "--5"})
    void what_is_no_whole_amount_is_not_guessed_at(String typed) {
        assertThat(Kronor.parse(typed)).isEmpty();
    }

    @Test
    void amounts_are_written_the_swedish_way() {
        assertThat(Kronor.of(1_250_000)).hasToString("1\u00a0250\u00a0000\u00a0kr");
        assertThat(Kronor.of(-950).figure()).isEqualTo("\u2212950");
    }

    @Test
    void sums_are_exact_and_shares_are_rounded_half_up() {
        assertThat(Kronor.sum(List.of(Kronor.of(1), Kronor.of(2), Kronor.of(-5)))).isEqualTo(Kronor.of(-2));
        assertThat(Kronor.of(5).per(2)).isEqualTo(Kronor.of(3));
        assertThat(Kronor.of(100).per(3)).isEqualTo(Kronor.of(33));
        assertThatThrownBy(() -> new Kronor(new BigDecimal("0.5"))).isInstanceOf(ArithmeticException.class);
    }
}
