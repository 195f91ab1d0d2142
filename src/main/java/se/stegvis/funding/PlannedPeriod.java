package se.stegvis.funding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When an insats is planned to run and how many new participants it is to have, as its answers say. */
final class PlannedPeriod {

    static final String START = "grund.start";
    static final String END = "grund.slut";
    static final String REVIEW = "grund.omprovning";
    static final String PARTICIPANTS = "malgrupp.antal";

    private PlannedPeriod() {}

    /** The first day; null until stated. */
    static @Nullable LocalDate firstDay(UnaryOperator<String> answer) {
        return day(answer.apply(START));
    }

    /** The last day; of a permanent insats the day it is reviewed, as far as it is planned. Null until stated. */
    static @Nullable LocalDate lastDay(UnaryOperator<String> answer) {
        LocalDate end = day(answer.apply(END));
        return end == null ? day(answer.apply(REVIEW)) : end;
    }

    /** The calendar years of the period; none while it is not stated or runs backwards. */
    static List<Integer> years(UnaryOperator<String> answer) {
        LocalDate first = firstDay(answer);
        LocalDate last = lastDay(answer);
        return first == null || last == null
                ? List.of()
                : IntStream.rangeClosed(first.getYear(), last.getYear()).boxed().toList();
    }

    /**
     * How many participants are planned in these years, all genders; 0 where none are stated.
     *
     * @param count what is answered for a year and a gender, by the scope of {@link YearAndGender}; empty where nothing is
     */
    static int participants(List<Integer> years, UnaryOperator<String> count) {
        return years.stream()
                .flatMap(year -> Arrays.stream(Gender.values()).map(gender -> new YearAndGender(year, gender)))
                .map(cell -> count.apply(cell.scope()))
                .filter(answer -> !answer.isEmpty())
                .mapToInt(Integer::parseInt)
                .sum();
    }

    static @Nullable LocalDate day(String answer) {
        return answer.isEmpty() ? null : LocalDate.parse(answer);
    }
}
