package se.stegvis.funding.policy;

import java.util.stream.Stream;
import se.stegvis.funding.DraftGoal;
import se.stegvis.funding.FormPart;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;
import se.stegvis.goal.Acceptance;

/** What must hold of the goals. Whether they are SMART is advice; these stop a submission. */
final class GoalRules {

    private GoalRules() {}

    static Stream<Shortcoming> goalMissing(Candidate candidate) {
        return candidate.requires(FormPart.GOALS) && candidate.draft().goals().isEmpty()
                ? Stream.of(Findings.missing("goal-missing", Section.GOALS))
                : Stream.of();
    }

    static Stream<Shortcoming> goalsEmpty(Candidate candidate) {
        return candidate.draft().goals().stream()
                .filter(goal -> goal.goal().text().isBlank())
                .map(goal -> Findings.missing(
                        "goal-empty", Section.GOALS, goal.id().value(), "text", goal.position()));
    }

    /** What the check misses among the goals taken together; with no goal at all that goes without saying. */
    static Stream<Shortcoming> goalsTogether(Candidate candidate) {
        return candidate.draft().goals().isEmpty() || !candidate.requires(FormPart.RESULT_GOALS)
                ? Stream.of()
                : candidate.assessment().findings().stream()
                        .map(finding -> Findings.wrong(finding.rule(), Section.GOALS, "", null));
    }

    static Stream<Shortcoming> goalsNotAccepted(Candidate candidate) {
        return candidate.acceptanceRequired()
                ? candidate.draft().goals().stream().flatMap(GoalRules::notAccepted)
                : Stream.of();
    }

    private static Stream<Shortcoming> notAccepted(DraftGoal goal) {
        return goal.goal().parties().stream()
                .filter(party -> !(party.acceptance() instanceof Acceptance.Accepted))
                .map(party -> Findings.missing(
                        "goal-not-accepted",
                        Section.GOALS,
                        goal.id().value(),
                        "parties",
                        goal.position(),
                        party.name()));
    }
}
