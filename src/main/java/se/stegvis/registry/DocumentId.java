package se.stegvis.registry;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** A registered document (handling). */
public record DocumentId(UUID value) implements ObjectId {

    @Override
    public String toString() {
        return value.toString();
    }
}
