package se.stegvis.funding.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.AnswerKey;
import se.stegvis.funding.FormField;
import se.stegvis.funding.TableCell;
import se.stegvis.funding.YearAndGender;

/** What each type of field takes, and how it is stored. */
public final class FieldValues {

    /** First and last year that a date or a budget may lie in. */
    public static final int FIRST_YEAR = 2000;

    public static final int LAST_YEAR = 2100;

    private static final int LONGEST_ID = 40;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/\\u00a0-]{4,24}");
    private static final Pattern ORGANISATION_NUMBER = Pattern.compile("(?:16)?(\\d{2}[2-9]\\d{3})-?(\\d{4})");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,12}");

    private FieldValues() {}

    /** Whether the field has an answer under this scope at all; members are looked up elsewhere. */
    public static boolean hasScope(FormField field, String scope) {
        return switch (field.type()) {
            case TEXT_PER_PARTY, TEXT_PER_GOAL -> isId(scope);
            case NUMBERS_PER_YEAR_AND_GENDER -> YearAndGender.of(scope).isPresent();
            case TABLE -> TableCell.of(field, scope).isPresent();
            case YES_NO_WITH_REASON -> scope.isEmpty() || scope.equals(AnswerKey.REASON);
            default -> scope.isEmpty();
        };
    }

    /**
     * Reads what a person typed.
     *
     * @param declared ten-digit numbers declared to be no personnummer
     * @return the value as it is stored; empty for a cleared answer
     * @throws InvalidInputException at the field's key
     */
    public static String read(FormField field, String scope, String typed, Set<String> declared) {
        String key = field.key();
        String text = typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case LINE, TABLE -> FreeText.checked(key, text.replaceAll("\\s*\\n\\s*", " "), field.longest(), declared);
            case TEXT, TEXT_PER_PARTY, TEXT_PER_GOAL -> FreeText.checked(key, text, field.longest(), declared);
            case NUMBER, NUMBERS_PER_YEAR_AND_GENDER -> number(field, text);
            case AMOUNT -> amount(field, text);
            case DATE -> date(key, text).toString();
            case CHOICE -> choice(key, text, field.choices());
            case MULTI_CHOICE -> choices(field, text);
            case MEMBER, INITIATIVE -> id(key, text);
            case PHONE -> phone(key, text);
            case ORGANISATION_NUMBER -> organisationNumber(key, text);
            case YES_NO_WITH_REASON -> scope.isEmpty()
                    ? choice(key, text, List.of("YES", "NO"))
                    : FreeText.checked(key, text, field.longest(), declared);
            case CONFIRMATION -> choice(key, text, List.of("YES"));
        };
    }

    private static String number(FormField field, String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-');
        if (!WHOLE.matcher(digits).matches()) {
            throw InvalidInputException.at(field.key(), "funding.input.number");
        }
        long number = Long.parseLong(digits);
        if (number < 0 && field.lowest() >= 0) {
            throw InvalidInputException.at(field.key(), "funding.input.negative");
        }
        if (number < field.lowest() || number > field.highest()) {
            throw InvalidInputException.at(field.key(), "funding.input.range", field.lowest(), field.highest());
        }
        return Long.toString(number);
    }

    private static String amount(FormField field, String text) {
        Kronor amount = Kronor.parse(text)
                .orElseThrow(() -> InvalidInputException.at(field.key(), "funding.input.amount"));
        if (amount.isNegative()) {
            throw InvalidInputException.at(field.key(), "funding.input.negative");
        }
        Kronor highest = Kronor.of(field.highest());
        if (amount.compareTo(highest) > 0) {
            throw InvalidInputException.at(field.key(), "funding.input.amountTooLarge", highest.toString());
        }
        return amount.amount().toPlainString();
    }

    private static LocalDate date(String key, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw InvalidInputException.at(key, "funding.input.dateRange", FIRST_YEAR, LAST_YEAR);
            }
            return day;
        } catch (DateTimeParseException noDay) {
            throw InvalidInputException.at(key, "funding.input.date");
        }
    }

    private static String choice(String key, String text, List<String> choices) {
        if (!choices.contains(text)) {
            throw InvalidInputException.at(key, "funding.input.choice");
        }
        return text;
    }

    private static String choices(FormField field, String text) {
        Set<String> chosen = Set.copyOf(Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList());
        chosen.forEach(choice -> choice(field.key(), choice, field.choices()));
        return String.join(",", field.choices().stream().filter(chosen::contains).toList());
    }

    private static String id(String key, String text) {
        if (!isId(text)) {
            throw InvalidInputException.at(key, "funding.input.choice");
        }
        return UUID.fromString(text).toString();
    }

    private static String phone(String key, String text) {
        if (!PHONE.matcher(text).matches()) {
            throw InvalidInputException.at(key, "funding.input.phone");
        }
        return text;
    }

    /** The third digit is at least 2, which no personnummer's month can have (SFS 1974:174). */
    private static String organisationNumber(String key, String text) {
        var matcher = ORGANISATION_NUMBER.matcher(text.replace(" ", ""));
        if (!matcher.matches() || !hasCheckDigit(matcher.group(1) + matcher.group(2))) {
            throw InvalidInputException.at(key, "funding.input.organisationNumber");
        }
        return matcher.group(1) + "-" + matcher.group(2);
    }

    private static boolean hasCheckDigit(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    private static boolean isId(String text) {
        if (text.length() > LONGEST_ID) {
            return false;
        }
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
