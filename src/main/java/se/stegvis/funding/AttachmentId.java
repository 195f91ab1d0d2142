package se.stegvis.funding;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** One file attached to an application. */
public record AttachmentId(UUID value) implements ObjectId {

    public static AttachmentId random() {
        return new AttachmentId(UUID.randomUUID());
    }

    public static AttachmentId of(String text) {
        return new AttachmentId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
