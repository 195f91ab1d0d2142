package se.stegvis.idea;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.Member;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.ApplicationDirectory.Trace;

/**
 * An idea with what has been said on it.
 *
 * @param authorName who wrote it
 * @param mine whether the caller wrote it
 * @param member on whose behalf
 * @param parties the other members thought of, in alphabetical order
 * @param caseNumber diarienummer, once sent; else empty
 * @param sentAt null until sent
 * @param messages oldest first
 * @param outcome the application made of it, as the caller may know it
 * @param version of the text; to be sent when saving it
 */
public record Idea(
        IdeaId id,
        AssociationId association,
        IdeaContent content,
        String authorName,
        boolean mine,
        Member member,
        List<Member> parties,
        IdeaState state,
        String caseNumber,
        @Nullable Instant sentAt,
        List<IdeaMessage> messages,
        Optional<Trace> outcome,
        long version) {

    public Idea {
        parties = List.copyOf(parties);
        messages = List.copyOf(messages);
    }
}
