package se.stegvis.funding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.stegvis.access.CurrentActor;
import se.stegvis.announcement.Announcements;
import se.stegvis.foundation.AccountId;

/**
 * Announces an application once for each transaction that has changed something in it, however many rows, after the commit. An ordinary
 * listener that waits for the commit itself: Modulith would write each event of a transactional one into its registry, a row for every
 * row, though an announcement that is lost with a server is missed by nobody.
 */
@Component
public class ApplicationNews {

    private static final int REMEMBERED = 20;

    private final Announcements announcements;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<ApplicationId, List<Change>> latest = new ConcurrentHashMap<>();
    private final CurrentActor currentActor;

    /** A change and who made it. */
    private record Change(long number, Optional<AccountId> by) {}

    ApplicationNews(Announcements announcements, CurrentActor currentActor) {
        this.currentActor = currentActor;
        this.announcements = announcements;
    }

    /**
     * The number of the latest change of an application, 0 when nothing has changed since the server started. What is read after this
     * was asked holds that change.
     */
    public long latest(ApplicationId application) {
        List<Change> changes = latest.getOrDefault(application, List.of());
        return changes.isEmpty() ? 0 : changes.getLast().number();
    }

    /** Who has changed something after the change with the number, as far as this server knows. */
    public Set<AccountId> writers(ApplicationId application, long after) {
        return latest.getOrDefault(application, List.of()).stream()
                .filter(change -> change.number() > after)
                .flatMap(change -> change.by().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
        Optional<AccountId> by = currentActor.findAccount();
        long[] number = new long[1];
        latest.compute(application, (id, former) -> {
            number[0] = numbers.incrementAndGet();
            List<Change> changes = new ArrayList<>(former == null ? List.of() : former);
            // Nothing more than who has written last, for those who look at it now.
            if (changes.size() == REMEMBERED) {
                changes.removeFirst();
            }
            changes.add(new Change(number[0], by));
            return List.copyOf(changes);
        });
        announcements.announce(application, number[0]);
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
