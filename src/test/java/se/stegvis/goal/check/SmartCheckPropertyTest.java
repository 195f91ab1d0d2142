package se.stegvis.goal.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.Goals;
import se.stegvis.goal.language.WordListPieces;

/** What holds for any input, however odd. The seeds are fixed: what fails once fails again. */
class SmartCheckPropertyTest {

    private static final int HALF = SmartCheck.LONGEST_TEXT / 2;

    /** Twice the text may take this many times the memory: linear work takes two, quadratic four. */
    private static final double MOST_FOR_TWICE = 3;

    /** Four times the text may take this many times the processor's time: linear work takes four, quadratic sixteen. */
    private static final double MOST_FOR_FOUR_TIMES = 10;

    private static final int TRIALS = 5;

    private final SmartCheck check = new SmartCheck();

    private SmartAssessment assess(String text) {
        return check.check(Goal.ofText(text), GoalContext.portfolio(), Evidence.none());
    }

    private SmartAssessment applied(Goal goal) {
        return check.check(goal, Goals.context(), Evidence.none());
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void anyTextIsReadAndReadTheSameTwice(String text) {
        var goal = Goal.ofText(text);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(applied(goal))
                .isEqualTo(applied(goal)));
    }

    static Stream<String> oddTexts() {
        return Stream.of(
                "",
                "   \n\t",
                "🙂👩‍👩‍👧‍👦🏳️‍🌈",
                "At least half of all participants shall be employed by 2027.",
                "1234567890".repeat(5_000),
                "1 000 ".repeat(8_000),
                "stärka och ".repeat(5_000),
                "efter avslutad insats ".repeat(2_500),
                "ska öka och ska minska ".repeat(2_500),
                "30 deltagare ".repeat(4_000),
                "å".repeat(50_000),
                "samverkanskultursutvecklings".repeat(2_000),
                "-".repeat(50_000),
                "\uD83D lös surrogat \uDE42",
                "a\u0000b\u202Ec",
                "x ".repeat(60_000));
    }

    @Test
    void anyMixOfPiecesIsRead() {
        var pieces = List.of(
                "20,5", "2027", "2027-", "20.", "16–29", "år", " ", " ", "%", "§", "var", "fjärde", "två", "av",
                "noll", "skalan", "1", "efter", "avslutad", "insats", "ska", "öka", "och", "arbete", "deltagare", "\n",
                "🙂", "inom", "sex", "månader", "den", "99999999999999999999", "kr", "(", ":", "åä\u0308", "-");
        var random = new Random(20_261_122);

        for (int i = 0; i < 2_000; i++) {
            var text = random.ints(random.nextInt(25), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            assertThat(applied(Goal.ofText(text)).findings())
                    .as(text)
                    .flatExtracting(Finding::spans)
                    .allSatisfy(span -> assertThat(span.of(text)).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("makersOfTexts")
    void nothingThrowsEverySpanLiesInTheTextAndTheAnswerIsTheSameTwice(IntFunction<String> maker) {
        for (int seed = 0; seed < 150; seed++) {
            var text = maker.apply(seed);
            var first = assess(text);

            assertThat(assess(text)).as(text).isEqualTo(first);
            assertThat(first.states()).containsOnlyKeys(Criterion.values());
            assertThat(first.findings())
                    .as(text)
                    .flatExtracting(Finding::spans)
                    .allSatisfy(span -> assertThat(span.of(text)).isNotBlank());
        }
    }

    static Stream<IntFunction<String>> makersOfTexts() {
        return Stream.of(
                seed -> characters(seed, 0x20, 0x7f),
                seed -> characters(seed, 0, 0xffff),
                seed -> characters(seed, 0x1f300, 0x1faff),
                seed -> characters(seed, '0', '9' + 1),
                seed -> words(seed, List.of("the", "participants", "shall", "have", "a", "job", "by", "2027", "and", "50%")),
                seed -> words(seed, WordListPieces.ofCues()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ord ",
                "1 000 ",
                "30 deltagare ",
                "Kommunens kostnader och ",
                "hälften av dem ska arbeta ",
                "elever som har frånvaro ",
                "bidra till ungas hälsa ",
                "i Storköping ",
                "genomföra en kurs om samverkan. ",
                "efter avslutad insats, ",
                "👩‍👩‍👧 ",
                "ett",
                "arbetsmarknads",
                "bra bättre god ökad stärkt ",
                "The participants shall have a job. ",
                "(\"-–§;:!?) ",
                "7",
                "\n"
            })
    void workGrowsLinearlyUpToTheLimit(String piece) {
        var half = piece.repeat(HALF / piece.length());
        var whole = half + half;

        assertThat(assess(whole)).isEqualTo(assess(whole));
        assertThat(memory(whole) / memory(half)).as("memory of " + piece).isLessThan(MOST_FOR_TWICE);
        assertThat(time(whole) / time(half.substring(0, half.length() / 2)))
                .as("time of " + piece)
                .isLessThan(MOST_FOR_FOUR_TIMES);
    }

    @Test
    void whatLiesBeyondTheLimitCostsNothing() {
        var longest = "30 deltagare ".repeat(SmartCheck.LONGEST_TEXT / 13 + 1);
        assess(longest);

        assertThat(memory(longest.repeat(4)) / memory(longest)).isLessThan(1.5);
    }

    @Test
    void aGoalIsJudgedTheSameAmongOthersAndAlone() {
        var goals = Goals.ofVasteras();

        assertThat(check.checkAll(goals, Goals.context(), Evidence.none()))
                .isEqualTo(check.checkAll(goals, Goals.context(), Evidence.none()));
    }

    private double memory(String text) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assess(text);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** The thread's own time, at its best of some trials, which a busy machine hardly changes. */
    private double time(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, TRIALS)
                .mapToLong(trial -> {
                    long before = threads.getCurrentThreadCpuTime();
                    assess(text);
                    return threads.getCurrentThreadCpuTime() - before;
                })
                .min()
                .orElseThrow();
    }

    private static String characters(int seed, int from, int to) {
        var random = new Random(seed);
        return random.ints(random.nextInt(200), from, to)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String words(int seed, List<String> pieces) {
        var random = new Random(seed);
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                .collect(Collectors.joining(" "));
    }
}
