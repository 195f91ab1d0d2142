package se.stegvis.funding;

import java.math.BigDecimal;
import java.util.Locale;
import se.stegvis.foundation.Texts;

/** What a budget says of itself in words, alike on the page, on paper and in the workbook. */
public final class BudgetWords {

    private BudgetWords() {}

    /** How a salary is computed: {@code 50 % × 40 000 kr × 12 mån + 31,42 % avgifter}. */
    public static String calculation(Texts texts, Locale locale, StaffCost staff) {
        return texts.get(
                locale,
                "funding.staff.calculation",
                number(staff.share()),
                staff.monthly().toString(),
                number(staff.months()),
                number(staff.fees()));
    }

    /** A number as people write it: {@code 31,42}. */
    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
