package se.stegvis.funding;

import se.stegvis.foundation.AssociationId;

/** What an application needs to know of the board, which knows applications and not the other way round. */
public interface Decisions {

    /** Whether an application has been decided for good. */
    boolean isDecided(AssociationId association, ApplicationId application);
}
