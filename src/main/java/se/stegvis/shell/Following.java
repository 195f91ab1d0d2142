package se.stegvis.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import se.stegvis.announcement.Announcements;
import se.stegvis.foundation.ObjectId;

/** Keeps a page in step with what it shows for as long as somebody looks at it. */
public final class Following {

    private final Announcements announcements;
    private final ObjectId what;
    private final Duration pause;
    private final LongConsumer refresh;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicLong newest = new AtomicLong();
    private volatile long last = System.nanoTime() - TimeUnit.HOURS.toNanos(1);
    private Announcements.@Nullable Subscription subscription;

    private Following(Announcements announcements, ObjectId what, Duration pause, LongConsumer refresh) {
        this.announcements = announcements;
        this.what = what;
        this.pause = pause;
        this.refresh = refresh;
    }

    /** Refreshes at once, and whenever there is something new, while the component is on screen. */
    public static void follow(Component part, Announcements announcements, ObjectId what, Runnable refresh) {
        follow(part, announcements, what, Duration.ZERO, revision -> refresh.run());
    }

    /**
     * Refreshes at once, and whenever there is something new, but never more often than with the pause between.
     *
     * @param refresh given the newest version that has been announced, 0 when it is called for the first time
     */
    public static void follow(
            Component part, Announcements announcements, ObjectId what, Duration pause, LongConsumer refresh) {
        Following live = new Following(announcements, what, pause, refresh);
        part.addAttachListener(attached -> live.begin(attached.getUI()));
        part.addDetachListener(detached -> live.end());
        part.getUI().ifPresent(live::begin);
    }

    private void begin(UI ui) {
        end();
        subscription = announcements.subscribe(what, revision -> tell(ui, revision));
        // What happened between reading the page and following it.
        refresh.accept(0);
    }

    private void end() {
        Announcements.Subscription old = subscription;
        if (old != null) {
            old.end();
            subscription = null;
        }
    }

    /** Thirty changes in a second need no thirty drawings: what waits its turn will show them all. */
    private void tell(UI ui, long revision) {
        newest.accumulateAndGet(revision, Math::max);
        if (!waiting.compareAndSet(false, true)) {
            return;
        }
        Runnable draw = ui.accessLater(
                () -> {
                    waiting.set(false);
                    last = System.nanoTime();
                    refresh.accept(newest.get());
                },
                this::end);
        long left = pause.toNanos() - (System.nanoTime() - last);
        if (left <= 0) {
            draw.run();
        } else {
            CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS, Thread::startVirtualThread).execute(draw);
        }
    }
}
