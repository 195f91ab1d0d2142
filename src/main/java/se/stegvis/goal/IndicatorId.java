package se.stegvis.goal;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** An indicator of a förbund's library. */
public record IndicatorId(UUID value) implements ObjectId {

    public static IndicatorId random() {
        return new IndicatorId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
