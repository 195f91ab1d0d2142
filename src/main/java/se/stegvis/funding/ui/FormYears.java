package se.stegvis.funding.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import se.stegvis.funding.AnswerKey;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.BudgetLine;
import se.stegvis.funding.YearAndGender;

/** Which years and months an application's tables have: those of its period, and those something has been written for. */
final class FormYears {

    /** A slip of the pen in a date must not draw a table of a thousand columns. */
    private static final int MOST_YEARS = 10;

    private FormYears() {}

    /** Empty until the period is stated. */
    static SortedSet<Integer> ofBudget(ApplicationDraft draft) {
        return BudgetLine.years(draft);
    }

    /** Empty until the period is stated. */
    static SortedSet<Integer> ofParticipants(ApplicationDraft draft, String field) {
        SortedSet<Integer> years = ofPeriod(draft);
        draft.answers().forEach((AnswerKey key, se.stegvis.funding.Answer answer) -> {
            if (key.field().equals(field) && !answer.value().isEmpty()) {
                YearAndGender.of(key.scope()).ifPresent(cell -> years.add(cell.year()));
            }
        });
        return years;
    }

    /** The months of the period; empty until it is stated. */
    static List<YearMonth> months(ApplicationDraft draft) {
        Optional<LocalDate> start = draft.start();
        Optional<LocalDate> end = draft.end();
        if (start.isEmpty() || end.isEmpty()) {
            return List.of();
        }
        YearMonth first = YearMonth.from(start.get());
        return LongStream.rangeClosed(0, Math.min(first.until(end.get(), java.time.temporal.ChronoUnit.MONTHS), 12L * MOST_YEARS))
                .mapToObj(first::plusMonths)
                .toList();
    }

    private static SortedSet<Integer> ofPeriod(ApplicationDraft draft) {
        SortedSet<Integer> years = new TreeSet<>();
        Optional<LocalDate> start = draft.start();
        Optional<LocalDate> end = draft.end();
        if (start.isPresent() && end.isPresent()) {
            int first = start.get().getYear();
            IntStream.rangeClosed(first, Math.min(end.get().getYear(), first + MOST_YEARS - 1)).forEach(years::add);
        }
        return years;
    }
}
