package se.stegvis.idea;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;

/**
 * What an idea says.
 *
 * @param member on whose behalf it is written
 * @param title what it is called, empty until written
 * @param need what goes wrong today and for whom
 * @param targetGroup whom it is for; may be empty
 * @param parties the other members that the writer thinks of
 * @param sum what it might cost in all, a guess; null for none
 * @param period when it might be, in words; may be empty
 */
public record IdeaContent(
        MemberId member,
        String title,
        String need,
        String targetGroup,
        Set<MemberId> parties,
        @Nullable Kronor sum,
        String period) {

    public IdeaContent {
        parties = Set.copyOf(parties);
    }

    /** Nothing but whom it is written for. */
    public static IdeaContent emptyFor(MemberId member) {
        return new IdeaContent(member, "", "", "", Set.of(), null, "");
    }

    public IdeaContent withMember(MemberId other) {
        return new IdeaContent(other, title, need, targetGroup, parties, sum, period);
    }

    public IdeaContent withTitle(String words) {
        return new IdeaContent(member, words, need, targetGroup, parties, sum, period);
    }

    public IdeaContent withNeed(String words) {
        return new IdeaContent(member, title, words, targetGroup, parties, sum, period);
    }

    public IdeaContent withTargetGroup(String words) {
        return new IdeaContent(member, title, need, words, parties, sum, period);
    }

    public IdeaContent withParties(Set<MemberId> others) {
        return new IdeaContent(member, title, need, targetGroup, others, sum, period);
    }

    public IdeaContent withSum(@Nullable Kronor guess) {
        return new IdeaContent(member, title, need, targetGroup, parties, guess, period);
    }

    public IdeaContent withPeriod(String words) {
        return new IdeaContent(member, title, need, targetGroup, parties, sum, words);
    }
}
