package se.stegvis.funding.persistence;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.ApplicationChanged;
import se.stegvis.funding.ApplicationId;

/** Tells of every row of an application that comes, changes or goes, so that no service can forget to. */
@Component
class RowChanges {

    private final ApplicationEventPublisher events;

    RowChanges(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostPersist
    @PostUpdate
    @PostRemove
    void changed(ApplicationRow row) {
        events.publishEvent(
                new ApplicationChanged(new ApplicationId(row.applicationId()), new AssociationId(row.associationId())));
    }
}
