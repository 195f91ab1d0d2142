package se.stegvis.notification;

import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;

/**
 * A message to one person.
 *
 * @param association the förbund it belongs to; null for a message between the installation and a person
 * @param madeBy who caused it; only they may copy its secret link, once; null when nobody may
 * @param to e-mail address
 * @param subject one line
 * @param body plain text; {@value #LINK} stands where the secret link goes
 * @param secretLink an address that lets whoever holds it in; null when the message has none
 */
public record Mail(
        @Nullable AssociationId association,
        @Nullable AccountId madeBy,
        String to,
        String subject,
        String body,
        @Nullable String secretLink) {

    /** Where in the body the secret link goes. */
    public static final String LINK = "{link}";
}
