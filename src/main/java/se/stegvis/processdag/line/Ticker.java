package se.stegvis.processdag.line;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Time that passes, and work that is begun when some of it has, on a thread of its own. A test lets it pass by hand. */
interface Ticker {

    /** The time as it passes in this house. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void after(Duration left, Runnable work) {
            if (left.isPositive()) {
                CompletableFuture.delayedExecutor(left.toNanos(), TimeUnit.NANOSECONDS, Thread::startVirtualThread)
                        .execute(work);
            } else {
                Thread.startVirtualThread(work);
            }
        }
    };

    /** As {@link System#nanoTime()}: good for differences alone. */
    long nanos();

    /** Begins the work when this long has passed, at once where it is nothing. Returns without waiting. */
    void after(Duration left, Runnable work);
}
