package se.stegvis.benchmark;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.goal.check.SmartCheck;

/** What the worst a person could paste costs: texts as long as the check reads, each hard in its own way. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorstGoals {

    /** The texts, each made of pieces until it is as long as the check reads. */
    public enum Kind {
        PROSE(i -> "Under 2027 ska minst 30 deltagare ha gått vidare till arbete eller studier. "),
        JOINED_CLAUSES(i -> "deltagarna ska få arbete och kommunen ska minska köerna samt "),
        SIDE_CLAUSES(i -> "elever som har frånvaro som beror på ohälsa som "),
        NUMBERS(i -> i + " "),
        ONE_NUMBER(i -> "7"),
        SHARES_AND_DATES(i -> "från 8 % till 25 % senast den 31 december 2027, var fjärde, två av tre, "),
        FUZZY_WORDS(i -> "bra bättre god ökad stärkt "),
        EMOJI(i -> "👩‍👩‍👧"),
        ONE_WORD(i -> "arbetsmarknads"),
        LONG_COMPOUNDS(i -> "arbetsmarknadspolitikersamordningsförbundsstyrelseledamot "),
        WORDS_NOBODY_KNOWS(WorstGoals::nonsense),
        NAMES(i -> "Storköpings Kommun "),
        SIGNS(i -> "(\"-–§;:!?) "),
        LINE_BREAKS(i -> "\n"),
        ENGLISH(i -> "The participants shall have a job by 2027 and feel better about the future. ");

        private final IntFunction<String> piece;

        Kind(IntFunction<String> piece) {
            this.piece = piece;
        }

        String text() {
            var text = new StringBuilder();
            for (int i = 0; text.length() < SmartCheck.LONGEST_TEXT; i++) {
                text.append(piece.apply(i));
            }
            return text.substring(0, SmartCheck.LONGEST_TEXT);
        }
    }

    private final SmartCheck check = new SmartCheck();

    @Param
    private Kind kind;

    private Goal goal;

    @Setup
    public void write() {
        goal = Goal.ofText(kind.text());
    }

    @Benchmark
    public SmartAssessment checked() {
        return check.check(goal, GoalContext.portfolio(), Evidence.none());
    }

    private static String nonsense(int seed) {
        var random = new Random(seed);
        var word = new StringBuilder();
        IntStream.range(0, 12).forEach(i -> word.append("abdefgiklmnoprstuvåäö".charAt(random.nextInt(21))));
        return word.append(' ').toString();
    }
}
