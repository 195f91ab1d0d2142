package se.stegvis.calculation;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** A saved calculation (beräkning). */
public record CalculationId(UUID value) implements ObjectId {

    public static CalculationId random() {
        return new CalculationId(UUID.randomUUID());
    }

    public static CalculationId of(String text) {
        return new CalculationId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
