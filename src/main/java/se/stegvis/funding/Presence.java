package se.stegvis.funding;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** Who is in an application now: announced apart from the application, since nothing that is stored has changed. */
public record Presence(UUID value) implements ObjectId {

    public static Presence in(ApplicationId application) {
        return new Presence(application.value());
    }
}
