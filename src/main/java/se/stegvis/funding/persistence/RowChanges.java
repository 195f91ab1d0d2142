package se.stegvis.funding.persistence;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.ApplicationChanged;
import se.stegvis.funding.ApplicationId;

/** Keeps and tells of every row of an application that comes, changes or goes, so that no service can forget to. */
@Component
class RowChanges {

    private final ApplicationEventPublisher events;
    private final ApplicationChanges history;

    RowChanges(ApplicationEventPublisher events, ApplicationChanges history) {
        this.events = events;
        this.history = history;
    }

    @PostPersist
    @PostUpdate
    void stored(ApplicationRow row) {
        if (row instanceof KeptInHistory kept) {
            history.keep(row, kept, kept.historyContent());
        }
        tell(row);
    }

    @PostRemove
    void removed(ApplicationRow row) {
        if (row instanceof KeptInHistory kept) {
            history.keep(row, kept, null);
        }
        tell(row);
    }

    private void tell(ApplicationRow row) {
        events.publishEvent(
                new ApplicationChanged(new ApplicationId(row.applicationId()), new AssociationId(row.associationId())));
    }
}
