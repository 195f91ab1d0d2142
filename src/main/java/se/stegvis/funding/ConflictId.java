package se.stegvis.funding;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** Words kept beside what is stored. */
public record ConflictId(UUID value) implements ObjectId {

    public static ConflictId of(String text) {
        return new ConflictId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
