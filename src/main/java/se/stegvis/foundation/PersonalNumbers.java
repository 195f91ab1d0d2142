package se.stegvis.foundation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personnummer and samordningsnummer in free text. A number counts as one only when it has 10 or 12 digits in the usual
 * shape, a day that exists (samordningsnummer: day + 60) and the right check digit (Luhn; folkbokföringslagen 1991:481 18 §),
 * so that organisationsnummer, amounts and most phone numbers pass.
 */
public final class PersonalNumbers {

    private static final Pattern SHAPE =
            Pattern.compile("(?<![\\d])(\\d{2})?(\\d{2})(\\d{2})(\\d{2})[ \\u00a0]?[-+\\u2013\\u2212]?[ \\u00a0]?(\\d{4})(?![\\d])");

    /**
     * A number that looks like a person's.
     *
     * @param start offset of the first character in the text
     * @param end offset after the last
     * @param text the characters themselves
     */
    public record Found(int start, int end, String text) {

        /** The last ten digits, by which the same number written in two ways is recognised. */
        public String digits() {
            String digits = text.replaceAll("\\D", "");
            return digits.substring(digits.length() - 10);
        }
    }

    private PersonalNumbers() {}

    /** All personal numbers in the text, in order; empty when there are none. */
    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = SHAPE.matcher(text);
        while (matcher.find()) {
            if (isPersonal(matcher)) {
                found.add(new Found(matcher.start(), matcher.end(), matcher.group()));
            }
        }
        return found;
    }

    private static boolean isPersonal(Matcher matcher) {
        String century = matcher.group(1);
        int day = Integer.parseInt(matcher.group(4));
        if (century != null && !century.matches("18|19|20")) {
            return false;
        }
        String ten = matcher.group(2) + matcher.group(3) + matcher.group(4) + matcher.group(5);
        return hasCheckDigit(ten)
                && isDay(century == null ? "20" : century, matcher.group(2), matcher.group(3), day > 60 ? day - 60 : day);
    }

    private static boolean isDay(String century, String year, String month, int day) {
        try {
            // 29 February exists in some century or other when no century is written: 2000 was a leap year as 1900 was not.
            return LocalDate.of(Integer.parseInt(century + year), Integer.parseInt(month), day) != null;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean hasCheckDigit(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
