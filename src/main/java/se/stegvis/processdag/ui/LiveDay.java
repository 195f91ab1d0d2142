package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.DayAnnouncements;
import se.stegvis.processdag.WorkshopId;

/** Keeps a page in step with its day for as long as somebody looks at it. */
final class LiveDay {

    private final DayAnnouncements announcements;
    private final WorkshopId workshop;
    private final Runnable refresh;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private DayAnnouncements.@Nullable Subscription subscription;

    private LiveDay(DayAnnouncements announcements, WorkshopId workshop, Runnable refresh) {
        this.announcements = announcements;
        this.workshop = workshop;
        this.refresh = refresh;
    }

    /** Refreshes whenever the day moves on, while the component is on screen. */
    static void follow(Component part, DayAnnouncements announcements, WorkshopId workshop, Runnable refresh) {
        LiveDay live = new LiveDay(announcements, workshop, refresh);
        part.addAttachListener(attached -> live.begin(attached.getUI()));
        part.addDetachListener(detached -> live.end());
        part.getUI().ifPresent(live::begin);
    }

    private void begin(UI ui) {
        end();
        subscription = announcements.subscribe(workshop, revision -> tell(ui));
        // What happened between reading the page and following it.
        refresh.run();
    }

    private void end() {
        DayAnnouncements.Subscription old = subscription;
        if (old != null) {
            old.end();
            subscription = null;
        }
    }

    /** Thirty scores in a second need no thirty drawings: what waits its turn will show them all. */
    private void tell(UI ui) {
        if (waiting.compareAndSet(false, true)) {
            ui.accessLater(
                            () -> {
                                waiting.set(false);
                                refresh.run();
                            },
                            this::end)
                    .run();
        }
    }
}
