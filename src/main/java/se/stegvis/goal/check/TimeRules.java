package se.stegvis.goal.check;

import static se.stegvis.goal.check.State.MISSING;
import static se.stegvis.goal.check.State.PARTLY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.stegvis.goal.TextSpan;
import se.stegvis.goal.language.TimeMention;
import se.stegvis.goal.language.TimeMention.Sort;

/** A day by which, the same for everybody. */
final class TimeRules {

    /** Follow-up goes on for two years after the insats: a goal may lie there. */
    static final int MONTHS_OF_FOLLOW_UP = 24;

    private TimeRules() {}

    static Optional<Found> measuringPointIsNoDeadline(Reading reading) {
        var spans = spans(reading, Sort.PER_PERSON);
        boolean pointsOnly = !spans.isEmpty() || !reading.goal().measuringPoints().isEmpty();
        return hasDay(reading) || !pointsOnly ? Optional.empty() : Optional.of(Found.at(MISSING, spans));
    }

    static Optional<Found> vagueTime(Reading reading) {
        var spans = spans(reading, Sort.VAGUE);
        return hasDay(reading) || spans.isEmpty() ? Optional.empty() : Optional.of(Found.at(MISSING, spans));
    }

    static Optional<Found> noDate(Reading reading) {
        return hasDay(reading)
                        || measuringPointIsNoDeadline(reading).isPresent()
                        || vagueTime(reading).isPresent()
                ? Optional.empty()
                : Optional.of(Found.inFields(MISSING));
    }

    /** The date field speaks where it is filled in, else the years that the text names as a whole. */
    static Optional<Found> dateOutsidePeriod(Reading reading) {
        var start = reading.context().start();
        var end = reading.context().end();
        var deadline = reading.goal().deadline();
        if (start == null || end == null) {
            return Optional.empty();
        }
        var last = end.plusMonths(MONTHS_OF_FOLLOW_UP);
        if (deadline != null) {
            return deadline.isBefore(start) || deadline.isAfter(last)
                    ? Optional.of(Found.inFields(PARTLY, deadline, start, last))
                    : Optional.empty();
        }
        // A year already past may be the baseline, so it is the latest year that must lie within.
        int year = reading.text().times().stream()
                .flatMapToInt(time -> time.year().stream())
                .max()
                .orElse(start.getYear());
        return year < start.getYear() || year > last.getYear()
                ? Optional.of(Found.at(PARTLY, spans(reading, year), LocalDate.of(year, 12, 31), start, last))
                : Optional.empty();
    }

    private static boolean hasDay(Reading reading) {
        return reading.goal().deadline() != null || reading.text().setsTime();
    }

    private static List<TextSpan> spans(Reading reading, Sort sort) {
        return reading.text().times(sort).stream().map(TimeMention::span).toList();
    }

    private static List<TextSpan> spans(Reading reading, int year) {
        return reading.text().times().stream()
                .filter(time -> time.year().orElse(-1) == year)
                .map(TimeMention::span)
                .toList();
    }
}
