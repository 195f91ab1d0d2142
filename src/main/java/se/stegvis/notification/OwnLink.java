package se.stegvis.notification;

import java.util.UUID;
import se.stegvis.foundation.AssociationId;

/**
 * A secret link that the caller has made and may copy once.
 *
 * @param message the message that holds it
 * @param association the förbund it leads into
 * @param recipient whom it is for
 */
public record OwnLink(UUID message, AssociationId association, String recipient) {}
