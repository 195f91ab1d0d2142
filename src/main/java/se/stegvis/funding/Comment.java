package se.stegvis.funding;

import java.time.Instant;
import java.util.Set;
import se.stegvis.foundation.AccountId;

/**
 * What somebody has said about a place in an application.
 *
 * @param text empty once withdrawn
 * @param edited whether the author has changed it since
 * @param withdrawn whether the author has taken it back
 * @param mentioned who is named in it
 * @param waitsForCaller whether it names the caller, who has neither answered nor said that it is read
 * @param version what to send as expected version when changing it
 */
public record Comment(
        CommentId id,
        AccountId author,
        String authorName,
        String text,
        Instant writtenAt,
        boolean edited,
        boolean withdrawn,
        Set<AccountId> mentioned,
        boolean waitsForCaller,
        long version) {

    public Comment {
        mentioned = Set.copyOf(mentioned);
    }
}
