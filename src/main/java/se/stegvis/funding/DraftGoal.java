package se.stegvis.funding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.check.Finding;

/**
 * A goal of an application.
 *
 * @param id its identity for ever, also in the insats
 * @param continued whether it goes on from the insats that the application builds on
 * @param position 1 first
 * @param version what to send as expected version when saving over it
 * @param goal what it says, with where each partner stands
 * @param formerText what it said before a proposed wording was taken over; null when none has been
 * @param kept advice that the applicant goes against, also where it is silent for now
 */
public record DraftGoal(
        GoalId id,
        boolean continued,
        int position,
        long version,
        Goal goal,
        @Nullable String formerText,
        List<KeptFinding> kept) {

    public DraftGoal {
        kept = List.copyOf(kept);
    }

    /** Why the applicant goes against a finding in the goal as it is worded in {@code text}. */
    public Optional<KeptFinding> kept(Finding finding, String text) {
        return kept.stream().filter(each -> each.answers(finding, text)).findFirst();
    }
}
