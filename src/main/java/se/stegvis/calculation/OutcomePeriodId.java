package se.stegvis.calculation;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** A period that something has been counted in. */
public record OutcomePeriodId(UUID value) implements ObjectId {

    public static OutcomePeriodId random() {
        return new OutcomePeriodId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
