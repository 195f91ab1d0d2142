package se.stegvis.funding.policy;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.stegvis.funding.Shortcoming;

/**
 * A named policy on what must hold before an application is submitted. A new rule is a function, a line in {@link #ALL} and a text in
 * each bundle.
 */
public record SubmissionRule(String name, Function<Candidate, Stream<Shortcoming>> policy) {

    /** Every rule. */
    public static final List<SubmissionRule> ALL = List.of(
            new SubmissionRule("answer-missing", AnswerRules::answersMissing),
            new SubmissionRule("answer-too-long", AnswerRules::answersTooLong),
            new SubmissionRule("wrong-order", AnswerRules::wrongOrder),
            new SubmissionRule("nobody-planned", AnswerRules::nobodyPlanned),
            new SubmissionRule("two-texts", ConflictRules::twoTexts),
            new SubmissionRule("gate-closed", AnswerRules::gatesClosed),
            new SubmissionRule("lead-left", PartyRules::leadLeft),
            new SubmissionRule("too-few-parties", PartyRules::tooFewParties),
            new SubmissionRule("partner-incomplete", PartyRules::partnersIncomplete),
            new SubmissionRule("partner-without-contact", PartyRules::partnersWithoutContact),
            new SubmissionRule("goal-missing", GoalRules::goalMissing),
            new SubmissionRule("goal-empty", GoalRules::goalsEmpty),
            new SubmissionRule("goals-together", GoalRules::goalsTogether),
            new SubmissionRule("goal-not-accepted", GoalRules::goalsNotAccepted),
            new SubmissionRule("chain-incomplete", ChainRules::kindsMissing),
            new SubmissionRule("chain-row-incomplete", ChainRules::rowsIncomplete),
            new SubmissionRule("serves-nothing", ChainRules::rowsServeNothing),
            new SubmissionRule("activity-outside-period", ChainRules::activitiesOutsidePeriod),
            new SubmissionRule("activity-ends-early", ChainRules::activitiesEndTooEarly),
            new SubmissionRule("cost-missing", BudgetRules::costMissing),
            new SubmissionRule("sought-missing", BudgetRules::soughtMissing),
            new SubmissionRule("small-grant-limit", BudgetRules::tooLargeForSmallGrant),
            new SubmissionRule("source-missing", BudgetRules::sourcesMissing),
            new SubmissionRule("outside-period", BudgetRules::rowsOutsidePeriod),
            new SubmissionRule("cash-of-stranger", BudgetRules::moneyOfOthers),
            new SubmissionRule("unbalanced", BudgetRules::unbalanced),
            new SubmissionRule("overhead-too-large", BudgetRules::overheadTooLarge),
            new SubmissionRule(Shortcoming.SIGNATURE_MISSING, SignatureRules::signaturesMissing));

    /** Everything that stops the application from being submitted, in the order of the form. */
    public static List<Shortcoming> judge(Candidate candidate) {
        return ALL.stream()
                .flatMap(rule -> rule.policy.apply(candidate))
                .sorted(Comparator.comparing(Shortcoming::section))
                .toList();
    }
}
