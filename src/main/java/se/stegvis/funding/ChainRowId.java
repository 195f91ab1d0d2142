package se.stegvis.funding;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** One row of an effect chain. */
public record ChainRowId(UUID value) implements ObjectId {

    public static ChainRowId random() {
        return new ChainRowId(UUID.randomUUID());
    }

    public static ChainRowId of(String text) {
        return new ChainRowId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
