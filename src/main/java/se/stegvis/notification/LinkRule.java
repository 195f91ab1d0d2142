package se.stegvis.notification;

import se.stegvis.foundation.AssociationId;

/** Says whether a secret link may be handed out by its maker. Implemented by whoever knows what the link opens; all must agree. */
@FunctionalInterface
public interface LinkRule {

    /** Whether the link to this recipient opens nothing beyond this förbund, as things stand now. */
    boolean mayHandOut(AssociationId association, String recipient);
}
