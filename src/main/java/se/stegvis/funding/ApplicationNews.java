package se.stegvis.funding;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.stegvis.announcement.Announcements;

/**
 * Announces an application once for each transaction that has changed something in it, however many rows, after the commit. An ordinary
 * listener that waits for the commit itself: Modulith would write each event of a transactional one into its registry, a row for every
 * row, though an announcement that is lost with a server is missed by nobody.
 */
@Component
public class ApplicationNews {

    private final Announcements announcements;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<ApplicationId, Long> latest = new ConcurrentHashMap<>();

    ApplicationNews(Announcements announcements) {
        this.announcements = announcements;
    }

    /**
     * The number of the latest change of an application, 0 when nothing has changed since the server started. What is read after this
     * was asked holds that change.
     */
    public long latest(ApplicationId application) {
        return latest.getOrDefault(application, 0L);
    }

    @EventListener
    void changed(ApplicationChanged change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            announce(change.application());
            return;
        }
        Changed ofTransaction = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Changed.class::isInstance)
                .map(Changed.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Changed first = new Changed();
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                });
        ofTransaction.applications.add(change.application());
    }

    private void announce(ApplicationId application) {
        long number = numbers.incrementAndGet();
        latest.merge(application, number, Math::max);
        announcements.announce(application, number);
    }

    /** The applications that a transaction has changed. */
    private final class Changed implements TransactionSynchronization {

        private final Set<ApplicationId> applications = new LinkedHashSet<>();

        @Override
        public void afterCommit() {
            applications.forEach(ApplicationNews.this::announce);
        }
    }
}
