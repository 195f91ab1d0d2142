package se.stegvis.processdag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the documentation that has been sent.
 *
 * @param version number of the locked version
 * @param circles names of the lists it went to, as they were called
 * @param recipients every address it went to
 * @param through the last day on which its links work
 * @param by name of who sent it
 * @param withdrawnAt when its links were stopped; null where they have not been
 * @param valid whether its links work today
 */
public record Dispatch(
        UUID id,
        int version,
        String circles,
        boolean figuresOnly,
        List<String> recipients,
        LocalDate through,
        Instant sentAt,
        String by,
        @Nullable Instant withdrawnAt,
        boolean valid) {

    public Dispatch {
        recipients = List.copyOf(recipients);
    }
}
