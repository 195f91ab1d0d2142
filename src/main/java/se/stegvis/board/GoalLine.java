package se.stegvis.board;

import se.stegvis.funding.SubmittedGoal;
import se.stegvis.goal.GoalKind;

/**
 * A goal of an application that is being prepared.
 *
 * @param application the application's name
 * @param number the goal's place in its application, 1 first
 */
public record GoalLine(CaseFileId caseFile, String application, String caseNumber, int number, SubmittedGoal goal) {

    /** The kind that the applicant has chosen, or else as the goal reads. */
    public GoalKind kind() {
        GoalKind chosen = goal.goal().kind();
        return chosen == null ? goal.assessment().kind().value() : chosen;
    }
}
