package se.stegvis.idea;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** An idea (idé) before there is an application. */
public record IdeaId(UUID value) implements ObjectId {

    public static IdeaId random() {
        return new IdeaId(UUID.randomUUID());
    }

    public static IdeaId of(String text) {
        return new IdeaId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
