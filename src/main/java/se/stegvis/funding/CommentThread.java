package se.stegvis.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comment with its answers.
 *
 * @param place where in the section, as {@link CommentPlace} names it; empty for the section as a whole
 * @param comments the first and its answers, in the order they were written; never empty
 * @param resolved who has said that it is settled; empty while it is open
 */
public record CommentThread(
        CommentId id, Section section, String place, List<Comment> comments, Optional<Resolved> resolved) {

    public CommentThread {
        comments = List.copyOf(comments);
    }

    public boolean isOpen() {
        return resolved.isEmpty();
    }

    /** Who settled it, and when. */
    public record Resolved(String by, Instant at) {}
}
