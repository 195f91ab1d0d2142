package se.stegvis.board;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** One item on a meeting's agenda. */
public record AgendaItemId(UUID value) implements ObjectId {

    public static AgendaItemId random() {
        return new AgendaItemId(UUID.randomUUID());
    }

    public static AgendaItemId of(String text) {
        return new AgendaItemId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
