package se.stegvis.funding;

import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;

/**
 * A goal of an application.
 *
 * @param id its identity for ever, also in the insats
 * @param position 1 first
 * @param version what to send as expected version when saving over it
 * @param goal what it says, with where each partner stands
 */
public record DraftGoal(GoalId id, int position, long version, Goal goal) {}
