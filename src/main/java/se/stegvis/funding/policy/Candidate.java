package se.stegvis.funding.policy;

import se.stegvis.funding.ApplicationDraft;
import se.stegvis.goal.check.GoalSetAssessment;

/**
 * A draft that somebody wants to submit, with what its förbund asks of it.
 *
 * @param fewestParties huvudman included
 * @param acceptanceRequired whether every partner must have accepted every goal
 */
public record Candidate(
        ApplicationDraft draft, GoalSetAssessment assessment, int fewestParties, boolean acceptanceRequired) {}
