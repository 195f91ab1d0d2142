package se.stegvis.funding.policy;

import java.util.List;
import se.stegvis.association.Member;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.FormPart;
import se.stegvis.goal.check.GoalSetAssessment;

/**
 * A draft that somebody wants to submit, with what its förbund asks of it.
 *
 * @param fewestParties huvudman included
 * @param acceptanceRequired whether every partner must have accepted every goal
 * @param smallGrantLimit most that a small grant may be, in kronor
 * @param overheadPercent overhead at the most, as per cent of the other costs
 * @param unsigned parties that have to sign and have not
 */
public record Candidate(
        ApplicationDraft draft,
        GoalSetAssessment assessment,
        int fewestParties,
        boolean acceptanceRequired,
        Kronor smallGrantLimit,
        int overheadPercent,
        List<Member> unsigned) {

    boolean requires(FormPart part) {
        return draft.form().requires(part);
    }
}
