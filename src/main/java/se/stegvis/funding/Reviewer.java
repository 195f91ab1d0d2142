package se.stegvis.funding;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.association.Setting;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.policy.Candidate;
import se.stegvis.funding.policy.Progress;
import se.stegvis.funding.policy.SubmissionRule;
import se.stegvis.goal.check.GoalSetAssessment;

/** Holds a draft against every rule, with what its förbund has set. */
@Component
class Reviewer {

    private final GoalAssessor assessor;
    private final AssociationDirectory directory;
    private final Signatures signatures;

    Reviewer(GoalAssessor assessor, AssociationDirectory directory, Signatures signatures) {
        this.assessor = assessor;
        this.directory = directory;
        this.signatures = signatures;
    }

    /** The parties that have to sign before the application is submitted, as its förbund has set. */
    List<Member> signaturesRequired(ApplicationDraft draft) {
        return switch (directory.setting(draft.association(), Setting.SIGNATURES_REQUIRED)) {
            case "NONE" -> List.of();
            case "LEAD" -> draft.lead().stream().toList();
            default -> draft.parties();
        };
    }

    Review review(ApplicationDraft draft) {
        return review(draft, assessor.assess(draft));
    }

    Review review(ApplicationDraft draft, GoalSetAssessment assessment) {
        List<Shortcoming> shortcomings = SubmissionRule.judge(new Candidate(
                draft,
                assessment,
                directory.number(draft.association(), Setting.FEWEST_PARTIES),
                directory.setting(draft.association(), Setting.ACCEPTANCE_REQUIRED).equals("YES"),
                Kronor.of(directory.number(draft.association(), Setting.SMALL_GRANT_LIMIT)),
                directory.number(draft.association(), Setting.OVERHEAD_PERCENT),
                unsigned(draft)));
        return new Review(shortcomings, Progress.of(draft, shortcomings));
    }

    private List<Member> unsigned(ApplicationDraft draft) {
        // A completion is not signed anew: what was signed is the version that was submitted, and stays.
        List<Member> required = draft.completion().isPresent() ? List.of() : signaturesRequired(draft);
        if (required.isEmpty()) {
            return required;
        }
        Set<MemberId> signed = signatures.signedFor(draft);
        return required.stream().filter(party -> !signed.contains(party.id())).toList();
    }
}
