package se.stegvis.funding;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** One comment, or one answer to a comment. A thread has the id of the comment that began it. */
public record CommentId(UUID value) implements ObjectId {

    public static CommentId of(String text) {
        return new CommentId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
