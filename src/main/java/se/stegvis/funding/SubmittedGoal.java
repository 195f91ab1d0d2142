package se.stegvis.funding;

import java.util.List;
import java.util.Optional;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.check.Finding;
import se.stegvis.goal.check.SmartAssessment;

/**
 * A goal as it was submitted, with what the check said of it then.
 *
 * @param id the goal's identity, the same as in the draft and later in the insats
 * @param kept why the applicant went against advice that the check gave
 */
public record SubmittedGoal(GoalId id, Goal goal, SmartAssessment assessment, List<KeptFinding> kept) {

    public SubmittedGoal {
        kept = List.copyOf(kept);
    }

    /** The kind that the applicant has chosen, or else as the goal reads. */
    public GoalKind kind() {
        GoalKind chosen = goal.kind();
        return chosen == null ? assessment.kind().value() : chosen;
    }

    /** The level that the applicant has chosen, or else as the goal reads. */
    public GoalLevel level() {
        GoalLevel chosen = goal.level();
        return chosen == null ? assessment.level().value() : chosen;
    }

    /** Why the applicant went against a finding. */
    public Optional<KeptFinding> kept(Finding finding) {
        return kept.stream().filter(each -> each.answers(finding, goal.text())).findFirst();
    }
}
