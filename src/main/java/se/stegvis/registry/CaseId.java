package se.stegvis.registry;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** A registered case (ärende). */
public record CaseId(UUID value) implements ObjectId {

    @Override
    public String toString() {
        return value.toString();
    }
}
