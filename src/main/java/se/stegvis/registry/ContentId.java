package se.stegvis.registry;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** A file's content as {@link ContentStore} keeps it. */
public record ContentId(UUID value) implements ObjectId {

    @Override
    public String toString() {
        return value.toString();
    }
}
