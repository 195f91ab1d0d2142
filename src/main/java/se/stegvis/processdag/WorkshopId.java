package se.stegvis.processdag;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** A processdag. */
public record WorkshopId(UUID value) implements ObjectId {

    public static WorkshopId random() {
        return new WorkshopId(UUID.randomUUID());
    }

    public static WorkshopId of(String text) {
        return new WorkshopId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
