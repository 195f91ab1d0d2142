package se.stegvis.funding;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** An application (ansökan). */
public record ApplicationId(UUID value) implements ObjectId {

    public static ApplicationId random() {
        return new ApplicationId(UUID.randomUUID());
    }

    public static ApplicationId of(String text) {
        return new ApplicationId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
