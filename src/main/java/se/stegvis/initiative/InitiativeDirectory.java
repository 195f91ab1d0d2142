package se.stegvis.initiative;

import java.util.List;
import java.util.Optional;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.ApplicationId;

/** Insatser, for other modules. Not for views: it asks nobody's leave. */
public interface InitiativeDirectory {

    /**
     * An insats.
     *
     * @throws NotFoundException when there is none
     */
    Initiative get(InitiativeId id);

    /** Every insats of the förbund, by name. */
    List<Initiative> of(AssociationId association);

    /** The insats that came of an application, where it has been granted. */
    Optional<Initiative> from(ApplicationId application);
}
