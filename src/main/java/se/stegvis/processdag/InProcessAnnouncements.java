package se.stegvis.processdag;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Announcements within one server. */
@Component
class InProcessAnnouncements implements DayAnnouncements {

    private static final Logger log = LoggerFactory.getLogger(InProcessAnnouncements.class);

    private final Map<WorkshopId, Set<Listener>> listeners = new ConcurrentHashMap<>();

    /** Listeners read the database; the thread that announces is still inside the transaction it announces. */
    private final ExecutorService voices = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void announce(WorkshopId workshop, long revision) {
        Set<Listener> told = listeners.get(workshop);
        if (told == null) {
            return;
        }
        try {
            voices.execute(() -> told.forEach(listener -> tell(listener, revision)));
        } catch (RejectedExecutionException stopping) {
            log.debug("the server is stopping; nobody is told");
        }
    }

    @Override
    public Subscription subscribe(WorkshopId workshop, Listener listener) {
        listeners.compute(workshop, (id, told) -> {
            Set<Listener> set = told == null ? ConcurrentHashMap.newKeySet() : told;
            set.add(listener);
            return set;
        });
        return () -> listeners.computeIfPresent(workshop, (id, told) -> {
            told.remove(listener);
            return told.isEmpty() ? null : told;
        });
    }

    @PreDestroy
    void stop() {
        voices.shutdown();
    }

    private static void tell(Listener listener, long revision) {
        try {
            listener.at(revision);
        } catch (RuntimeException failure) {
            // One window that has gone must not keep the others from being told.
            log.warn("a listener failed", failure);
        }
    }
}
