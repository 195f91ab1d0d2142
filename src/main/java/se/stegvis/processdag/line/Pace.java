package se.stegvis.processdag.line;

import java.time.Duration;

/** Does something when asked, but not more often than it is asked to bear: what is asked for meanwhile is done once. */
final class Pace {

    private static final Duration LONG_AGO = Duration.ofHours(1);

    private final Runnable work;
    private final Ticker ticker;
    private long last;
    private boolean planned;
    private long due;

    Pace(Runnable work, Ticker ticker) {
        this.work = work;
        this.ticker = ticker;
        this.last = ticker.nanos() - LONG_AGO.toNanos();
    }

    /**
     * Asks for the work to be done, on a thread of its own: at once, or as soon as this long has passed since it was begun last. Where it
     * is planned already, the earlier of the two times stands.
     */
    synchronized void soon(Duration apart) {
        long now = ticker.nanos();
        long left = Math.max(0, apart.toNanos() - (now - last));
        long at = now + left;
        if (planned && due - at <= 0) {
            return;
        }
        planned = true;
        due = at;
        ticker.after(Duration.ofNanos(left), () -> begin(at));
    }

    private void begin(long at) {
        synchronized (this) {
            if (!planned || due != at) {
                // An earlier time has been planned since, and its work is done.
                return;
            }
            planned = false;
            last = ticker.nanos();
        }
        work.run();
    }
}
