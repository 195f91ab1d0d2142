package se.stegvis.processdag.phone;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does something when asked, but not more often than it is asked to bear: what is asked for meanwhile is done once. */
final class Pace {

    private final Runnable work;
    private long last = System.nanoTime() - TimeUnit.HOURS.toNanos(1);
    private boolean planned;
    private long due;

    Pace(Runnable work) {
        this.work = work;
    }

    /**
     * Asks for the work to be done, on a thread of its own: at once, or as soon as this long has passed since it was begun last. Where it
     * is planned already, the earlier of the two times stands.
     */
    synchronized void soon(Duration apart) {
        long now = System.nanoTime();
        long left = Math.max(0, apart.toNanos() - (now - last));
        long at = now + left;
        if (planned && due - at <= 0) {
            return;
        }
        planned = true;
        due = at;
        if (left == 0) {
            Thread.startVirtualThread(() -> begin(at));
        } else {
            CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS, Thread::startVirtualThread)
                    .execute(() -> begin(at));
        }
    }

    private void begin(long at) {
        synchronized (this) {
            if (!planned || due != at) {
                // An earlier time has been planned since, and its work is done.
                return;
            }
            planned = false;
            last = System.nanoTime();
        }
        work.run();
    }
}
