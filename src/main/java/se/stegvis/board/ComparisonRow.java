package se.stegvis.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.NotAccepted;
import se.stegvis.funding.SubmittedState;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.State;

/**
 * One undecided application beside the others. Where the reader is jävig only the public facts are there: name, huvudman,
 * diarienummer and sought amounts; such rows stand last, unranked.
 *
 * @param rank 1 is first; 0 where the reader is jävig
 * @param soughtThatYear sought for the year that is compared
 * @param weakest for each SMART criterion the weakest state over all goals; empty without goals, or where hidden
 * @param notAccepted parties that had not accepted every goal; empty where hidden
 * @param expected what it was submitted with; empty where it came in without a forecast, or where hidden
 * @param amount what counts against the year's money: the proposed amount where there is a proposal, else the sought
 * @param cumulated {@code amount} of this row and those above
 * @param suffices whether the year's money reaches down to and including this row
 * @param state whether the application has been completed, or is asked to be
 */
public record ComparisonRow(
        CaseFileId id,
        int rank,
        String name,
        String leadName,
        String caseNumber,
        Kronor soughtThatYear,
        Kronor soughtInAll,
        boolean recused,
        Optional<Kronor> costPerParticipant,
        Map<Criterion, State> weakest,
        List<NotAccepted> notAccepted,
        Optional<LastWorkshop> lastWorkshop,
        Optional<ExpectedBenefit> expected,
        Optional<Recommendation> recommendation,
        Optional<Proposal> proposal,
        Kronor amount,
        Kronor cumulated,
        boolean suffices,
        SubmittedState state) {}
