package se.stegvis.processdag.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Time that passes when the test says so; what is due is done in order, on the test's own thread. */
final class TimeByHand implements Ticker {

    private final List<Due> planned = new ArrayList<>();
    private long now;

    private record Due(long at, Runnable work) {}

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void after(Duration left, Runnable work) {
        planned.add(new Due(now + left.toNanos(), work));
    }

    void pass(Duration time) {
        long end = now + time.toNanos();
        for (Due next = next(end); next != null; next = next(end)) {
            planned.remove(next);
            now = Math.max(now, next.at());
            next.work().run();
        }
        now = end;
    }

    private @Nullable Due next(long end) {
        return planned.stream()
                .filter(due -> due.at() <= end)
                .min(Comparator.comparingLong(Due::at))
                .orElse(null);
    }
}
