package se.stegvis.funding;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** One partner's row in an application. */
public record PartnerId(UUID value) implements ObjectId {

    public static PartnerId random() {
        return new PartnerId(UUID.randomUUID());
    }

    public static PartnerId of(String text) {
        return new PartnerId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
