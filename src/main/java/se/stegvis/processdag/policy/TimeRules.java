package se.stegvis.processdag.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How a day's time is shared among its themes. */
public final class TimeRules {

    /** A theme gets no less than this, in minutes; a day that is too short for it is said to be too long instead. */
    public static final int SHORTEST = 5;

    /** Times are suggested in steps of this many minutes, as people set them. */
    private static final int STEP = 5;

    private TimeRules() {}

    /**
     * Shares the time of a day among its themes, each in proportion to what it was meant to take, in steps of five minutes. What is left
     * over of a step goes to the longest theme, so that the sum is the day's time to the minute.
     *
     * @param available minutes for themes alone, without opening, pauses and closing
     * @param wished minutes that each theme was meant to take
     * @return minutes for each; their sum is {@code available} unless that is too little for so many themes
     */
    public static List<Integer> share(int available, List<Integer> wished) {
        if (wished.isEmpty()) {
            return List.of();
        }
        if (available < SHORTEST * wished.size()) {
            return wished.stream().map(theme -> SHORTEST).toList();
        }
        int total = wished.stream().mapToInt(Integer::intValue).sum();
        List<Integer> shared = new ArrayList<>();
        for (int wish : wished) {
            int steps = (int) ((long) available * wish / total / STEP);
            shared.add(Math.max(SHORTEST, steps * STEP));
        }
        int left = available - shared.stream().mapToInt(Integer::intValue).sum();
        List<Integer> byWish = IntStream.range(0, wished.size())
                .boxed()
                .sorted(Comparator.<Integer, Integer>comparing(wished::get).reversed())
                .toList();
        for (int turn = 0; left >= STEP; turn = (turn + 1) % byWish.size()) {
            left -= add(shared, byWish.get(turn), STEP);
        }
        // The shortest themes were given more than their share: the longest give it back.
        while (left < 0) {
            int longest = IntStream.range(0, shared.size())
                    .boxed()
                    .max(Comparator.<Integer, Integer>comparing(shared::get))
                    .orElseThrow();
            left -= add(shared, longest, -Math.min(STEP, Math.min(-left, shared.get(longest) - SHORTEST)));
        }
        add(shared, byWish.getFirst(), left);
        return List.copyOf(shared);
    }

    private static int add(List<Integer> shared, int index, int minutes) {
        shared.set(index, shared.get(index) + minutes);
        return minutes;
    }
}
