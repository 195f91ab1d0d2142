package se.stegvis.processdag;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** One action that a processdag agreed on. */
public record ActionId(UUID value) implements ObjectId {

    public static ActionId random() {
        return new ActionId(UUID.randomUUID());
    }

    public static ActionId of(String text) {
        return new ActionId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
