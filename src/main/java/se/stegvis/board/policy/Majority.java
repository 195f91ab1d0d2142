package se.stegvis.board.policy;

import java.util.Map;
import java.util.Set;
import se.stegvis.board.Vote;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Verdict;

/** Open vote by simple majority, where who presides has the casting vote. Nobody votes who does not serve. */
public final class Majority {

    private Majority() {}

    /** Only those who serve vote: not somebody jävig, absent, or an ersättare who is merely listening. */
    public static Verdict onlyServingVote(Set<AccountId> serving, Set<AccountId> voters) {
        return serving.containsAll(voters) ? Verdict.allow() : Verdict.reject("board.error.voterNotServing");
    }

    /** When votes are counted, everybody who serves has one, if only to abstain. */
    public static Verdict everybodyServingVotes(Set<AccountId> serving, Set<AccountId> voters) {
        return voters.containsAll(serving) ? Verdict.allow() : Verdict.reject("board.error.votesMissing");
    }

    /** The votes carry the decision: more for than against, or as many and the presiding one is for. */
    public static Verdict carries(Map<AccountId, Vote> votes, AccountId presiding) {
        long yes = count(votes, Vote.YES);
        long no = count(votes, Vote.NO);
        if (yes > no || (yes == no && votes.get(presiding) == Vote.YES)) {
            return Verdict.allow();
        }
        return Verdict.reject(yes == no ? "board.error.castingVoteAgainst" : "board.error.votesAgainst", yes, no);
    }

    private static long count(Map<AccountId, Vote> votes, Vote kind) {
        return votes.values().stream().filter(vote -> vote == kind).count();
    }
}
