package se.stegvis.processdag;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day a group means when it has written one: what is suggested as an action's date, and changed by whoever knows better. */
public final class DueWords {

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})\\b");
    private static final Pattern SLASHED = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])(?:[ -]*(\\d{4}))?");
    private static final Pattern WEEK = Pattern.compile("\\b(?:v\\.? ?|vecka |week )(\\d{1,2})\\b");
    private static final List<String> MONTHS = List.of(
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december");
    private static final Pattern NAMED =
            Pattern.compile("\\b(\\d{1,2})(?::?e)? (" + String.join("|", MONTHS) + ")\\b(?: (\\d{4}))?");
    private static final int FRIDAY = 5;

    private DueWords() {}

    /**
     * The first day found in the words. A day without a year is the first such after the processdag; a week ends on its Friday.
     *
     * @param agreedOn when the processdag was held
     */
    public static Optional<LocalDate> date(String words, LocalDate agreedOn) {
        String plain = words.toLowerCase(Locale.ROOT);
        try {
            return found(plain, agreedOn);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> found(String words, LocalDate agreedOn) {
        Matcher iso = ISO.matcher(words);
        if (iso.find()) {
            return iso(iso.group(1));
        }
        Matcher named = NAMED.matcher(words);
        if (named.find()) {
            return Optional.of(day(named.group(1), MONTHS.indexOf(named.group(2)) + 1, named.group(3), agreedOn));
        }
        Matcher slashed = SLASHED.matcher(words);
        if (slashed.find()) {
            return Optional.of(day(slashed.group(1), Integer.parseInt(slashed.group(2)), slashed.group(3), agreedOn));
        }
        Matcher week = WEEK.matcher(words);
        if (week.find()) {
            LocalDate friday = friday(agreedOn, Integer.parseInt(week.group(1)));
            return Optional.of(friday.isBefore(agreedOn) ? friday(agreedOn.plusYears(1), Integer.parseInt(week.group(1))) : friday);
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> iso(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String day, int month, @Nullable String year, LocalDate agreedOn) {
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        }
        LocalDate sameYear = LocalDate.of(agreedOn.getYear(), month, Integer.parseInt(day));
        return sameYear.isBefore(agreedOn) ? sameYear.plusYears(1) : sameYear;
    }

    private static LocalDate friday(LocalDate within, int week) {
        return within.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(ChronoField.DAY_OF_WEEK, FRIDAY);
    }
}
