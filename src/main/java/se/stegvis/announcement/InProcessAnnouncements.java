package se.stegvis.announcement;

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
import se.stegvis.foundation.ObjectId;

/** Announcements within one server. */
@Component
class InProcessAnnouncements implements Announcements {

    private static final Logger log = LoggerFactory.getLogger(InProcessAnnouncements.class);

    private final Map<ObjectId, Set<Listener>> listeners = new ConcurrentHashMap<>();

    /** Listeners read the database; the thread that announces is still inside the transaction it announces. */
    private final ExecutorService voices = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void announce(ObjectId what, long revision) {
        Set<Listener> told = listeners.get(what);
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
    public Subscription subscribe(ObjectId what, Listener listener) {
        listeners.compute(what, (id, told) -> {
            Set<Listener> set = told == null ? ConcurrentHashMap.newKeySet() : told;
            set.add(listener);
            return set;
        });
        return () -> listeners.computeIfPresent(what, (id, told) -> {
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
