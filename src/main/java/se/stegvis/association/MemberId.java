package se.stegvis.association;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** A member (part) of a förbund. */
public record MemberId(UUID value) implements ObjectId {

    @Override
    public String toString() {
        return value.toString();
    }
}
