package se.stegvis.initiative;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** An insats. */
public record InitiativeId(UUID value) implements ObjectId {

    public static InitiativeId random() {
        return new InitiativeId(UUID.randomUUID());
    }

    public static InitiativeId of(String text) {
        return new InitiativeId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
