package se.stegvis.funding;

import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.check.SmartAssessment;

/**
 * A goal as it was submitted, with what the check said of it then.
 *
 * @param id the goal's identity, the same as in the draft and later in the insats
 */
public record SubmittedGoal(GoalId id, Goal goal, SmartAssessment assessment) {}
