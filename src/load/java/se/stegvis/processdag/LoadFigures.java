package se.stegvis.processdag;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a run came to.
 *
 * @param heap living bytes in the server while everybody waited
 * @param begun when they were let go, as all times in microseconds
 * @param ended when the last one was answered
 * @param healthy when the server said that it was well again; 0 where it was not killed
 * @param shares cores that server, database and generator took
 * @param load of the machine at the end
 */
record LoadFigures(
        LoadLog.Seen seen,
        Load.Run run,
        long heap,
        long begun,
        long ended,
        long healthy,
        Map<String, Double> shares,
        double load,
        List<String> faults) {

    private static final double MICROS = 1_000_000.0;

    LoadFigures(
            LoadLog.Seen seen, Load.Run run, long heap, long begun, long ended, long healthy, Map<String, Double> shares, double load) {
        this(seen, run, heap, begun, ended, healthy, shares, load, List.of());
    }

    /** As this, with what is wrong: every answer that was taken stands in the database once, and nothing else. */
    LoadFigures compare(LoadPlan plan, List<List<BigDecimal>> stored) {
        List<String> wrong = new ArrayList<>();
        for (int day = 0; day < plan.days().size(); day++) {
            int number = day;
            List<String> taken = texts(seen.answers().stream()
                    .filter(answer -> answer.day() == number)
                    .map(LoadLog.Answer::value)
                    .sorted()
                    .toList());
            if (!taken.equals(texts(stored.get(day))) || taken.size() != plan.phones()) {
                wrong.add("day " + day + ": " + plan.phones() + " answered, " + taken.size() + " were told that it was taken, "
                        + stored.get(day).size() + " are stored");
            }
        }
        seen.refused().forEach(refused -> wrong.add("day " + refused.day() + ": refused with " + refused.status()));
        return new LoadFigures(seen, run, heap, begun, ended, healthy, shares, load, wrong);
    }

    /** A row for docs/performance.md. */
    String row() {
        return String.join(
                " | ",
                seen.answers().size() + " answers, " + (faults.isEmpty() ? "0 lost" : faults.size() + " faults"),
                healthy == 0 ? "to the wall " + percentiles(toTheWall()) : "back " + comingBack(),
                "to the phone itself "
                        + percentiles(seen.answers().stream()
                                .filter(answer -> answer.tries() == 1)
                                .mapToLong(answer -> answer.taken() - answer.sent())),
                String.format(
                        Locale.ROOT,
                        "%.0f other responses a second",
                        (seen.phones().stream().filter(told -> told.at() > begun && told.at() < ended).count())
                                / ((ended - begun) / MICROS)),
                String.format(Locale.ROOT, "heap %.1f MB", heap / MICROS),
                "cores "
                        + shares.entrySet().stream()
                                .map(share -> share.getKey().replace("browsers", "generator") + String.format(Locale.ROOT, " %.2f", share.getValue()))
                                .collect(Collectors.joining(", ")),
                String.format(Locale.ROOT, "load %.1f", load));
    }

    /**
     * From a phone's sending until the wall has been told of one more. A day's answers are stored one after the other, so the answer that
     * was confirmed as number n is on the wall as soon as the wall says n.
     */
    private LongStream toTheWall() {
        Map<Integer, List<LoadLog.Wall>> walls = seen.walls().stream().collect(groupingBy(LoadLog.Wall::day));
        List<Long> reached = new ArrayList<>();
        seen.answers().stream().collect(groupingBy(LoadLog.Answer::day)).forEach((day, answers) -> {
            List<LoadLog.Answer> inOrder = answers.stream().sorted(comparingLong(LoadLog.Answer::taken)).toList();
            for (int number = 1; number <= inOrder.size(); number++) {
                int told = number;
                long sent = inOrder.get(number - 1).sent();
                walls.getOrDefault(day, List.of()).stream()
                        .filter(wall -> wall.answers() >= told)
                        .mapToLong(LoadLog.Wall::at)
                        .min()
                        .ifPresent(at -> reached.add(at - sent));
            }
        });
        return reached.stream().mapToLong(Long::longValue);
    }

    /** From the first answer to "are you well" until each had been told something: phones, walls, and answers that were under way. */
    private String comingBack() {
        Map<Integer, Long> phones = new HashMap<>();
        seen.phones().stream()
                .filter(told -> told.at() > healthy)
                .forEach(told -> phones.merge(told.phone(), told.at() - healthy, Math::min));
        Map<Integer, Long> walls = new HashMap<>();
        seen.walls().stream()
                .filter(told -> told.at() > healthy)
                .forEach(told -> walls.merge(told.day(), told.at() - healthy, Math::min));
        return phones.size() + " of " + run.days() * run.phones() + " phones "
                + percentiles(phones.values().stream().mapToLong(Long::longValue)) + ", " + walls.size() + " of " + run.days() + " walls "
                + percentiles(walls.values().stream().mapToLong(Long::longValue)) + ", answers "
                + percentiles(seen.answers().stream()
                        .filter(answer -> answer.taken() > healthy && answer.sent() < healthy)
                        .mapToLong(answer -> answer.taken() - healthy));
    }

    /** Half, 95 of 100, the most. */
    private static String percentiles(LongStream micros) {
        long[] sorted = micros.map(time -> time / 1_000).sorted().toArray();
        return sorted.length == 0
                ? "-"
                : sorted[sorted.length / 2] + " / " + sorted[sorted.length * 95 / 100] + " / " + Arrays.stream(sorted).max().orElse(0) + " ms";
    }

    private static List<String> texts(List<BigDecimal> values) {
        return values.stream().map(value -> value.stripTrailingZeros().toPlainString()).toList();
    }
}
