package se.stegvis.board;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** A meeting of the board. */
public record MeetingId(UUID value) implements ObjectId {

    public static MeetingId random() {
        return new MeetingId(UUID.randomUUID());
    }

    public static MeetingId of(String text) {
        return new MeetingId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
