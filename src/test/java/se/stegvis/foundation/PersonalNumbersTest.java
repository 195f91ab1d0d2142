package se.stegvis.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers here are Skatteverket's kind of test numbers: right in form, given to nobody in particular. */
class PersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19121212-1212", "121212-1212", "1212121212", "191212121212", "121212+1212", "121212 1212", "121212 - 1212",
                "121212\u20131212", "20000229-2380", "121272-1219"
            })
    void what_has_the_shape_day_and_check_digit_of_a_persons_number_is_found(String number) {
        String right = withCheckDigit(number);
        assertThat(PersonalNumbers.in("Ring " + right + " i morgon"))
                .singleElement()
                .extracting(PersonalNumbers.Found::text)
                .isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"556036-0793", "212000-0142", "202100-5489", "08-508 290 00", "070-174 06 05", "1 250 000", "2026-11-22", "2017/13"})
    void organisations_phones_amounts_and_days_pass(String text) {
        assertThat(PersonalNumbers.in(text)).isEmpty();
    }

    @Test
    void a_wrong_check_digit_or_a_day_that_does_not_exist_is_nobodys_number() {
        assertThat(PersonalNumbers.in("121212-1213")).isEmpty();
        assertThat(PersonalNumbers.in(withCheckDigit("991332-1212"))).isEmpty();
        assertThat(PersonalNumbers.in(withCheckDigit("010229-1212"))).as("2001 was no leap year, nor 1901").isEmpty();
    }

    @Test
    void where_each_number_stands_is_told() {
        List<PersonalNumbers.Found> found = PersonalNumbers.in("åäö 121212-1212 och 19121212-1212");
        assertThat(found).extracting(PersonalNumbers.Found::start).containsExactly(4, 20);
        assertThat(found).extracting(PersonalNumbers.Found::digits).containsOnly("1212121212");
    }

    @Test
    void a_number_that_was_declared_a_telephone_is_stored_and_others_still_are_not() {
        assertThat(FreeText.checked("note", "Tel 121212-1212", 100, Set.of("1212121212"))).isEqualTo("Tel 121212-1212");
        assertThatThrownBy(() -> FreeText.checked("note", "121212-1212", 100)).isInstanceOf(PersonalNumberException.class);
    }

    @Test
    void a_failure_never_carries_the_number_in_its_message() {
        assertThatThrownBy(() -> FreeText.checked("note", "121212-1212", 100)).hasMessageNotContaining("1212");
    }

    /** The same number with its last digit set right. */
    private static String withCheckDigit(String number) {
        String digits = number.replaceAll("\\D", "");
        String nine = digits.substring(digits.length() - 10, digits.length() - 1);
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return number.substring(0, number.length() - 1) + (10 - sum % 10) % 10;
    }
}
