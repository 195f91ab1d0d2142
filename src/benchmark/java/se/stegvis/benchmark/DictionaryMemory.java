package se.stegvis.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import morfologik.stemming.Dictionary;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.check.SmartCheck;

/** Heap that the words of the check keep for as long as the program runs: used heap after a collection, before and after. */
public final class DictionaryMemory {

    private static final String FOLDER = "/se/stegvis/goal/language/";
    private static final int COLLECTIONS = 5;

    private DictionaryMemory() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Once for nothing, so that only what is kept is counted and not what reading needs.
        Reference.reachabilityFence(dictionary());
        out.printf(Locale.ROOT, "heap of an empty program: %d kB%n", usedHeap() / 1000);

        long start = usedHeap();
        long begun = System.nanoTime();
        Dictionary dictionary = dictionary();
        long read = System.nanoTime();
        long withDictionary = usedHeap();
        out.printf(Locale.ROOT, "dictionary alone: %d kB, read in %d ms%n", (withDictionary - start) / 1000, millis(read - begun));
        Reference.reachabilityFence(dictionary);
        dictionary = null;

        long before = usedHeap();
        begun = System.nanoTime();
        var check = new SmartCheck();
        check.check(Goal.ofText("Minst 30 deltagare ska ha arbete senast 2027."), GoalContext.portfolio(), Evidence.none());
        read = System.nanoTime();
        long after = usedHeap();
        out.printf(
                Locale.ROOT,
                "all the check keeps (dictionary, own words, cues, rules): %d kB, first goal answered in %d ms%n",
                (after - before) / 1000,
                millis(read - begun));
        Reference.reachabilityFence(check);
    }

    private static Dictionary dictionary() throws IOException {
        try (var words = SmartCheck.class.getResourceAsStream(FOLDER + "swedish.dict");
                var description = SmartCheck.class.getResourceAsStream(FOLDER + "swedish.info")) {
            return Dictionary.read(words, description);
        }
    }

    private static long millis(long nanoseconds) {
        return nanoseconds / 1_000_000;
    }

    private static long usedHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
