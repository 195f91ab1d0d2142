package se.stegvis.funding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AssociationId;
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

    /** What a förbund has set. */
    private record Limits(int parties, boolean acceptance, Kronor smallGrant, int overhead, String signatures) {

        List<Member> signers(ApplicationDraft draft) {
            return Reviewer.signers(draft, signatures);
        }
    }

    /**
     * A draft as it stands.
     *
     * @param unsigned the parties that have to sign, and have not
     */
    record Reviewed(ApplicationDraft draft, Review review, List<Member> unsigned) {}

    /** The parties that have to sign before the application is submitted, as its förbund has set. */
    List<Member> signaturesRequired(ApplicationDraft draft) {
        return signers(draft, directory.setting(draft.association(), Setting.SIGNATURES_REQUIRED));
    }

    /** Several drafts of one förbund; they ask no more of the database than one. */
    List<Reviewed> review(AssociationId association, List<ApplicationDraft> drafts) {
        Limits limits = limits(association);
        Map<ApplicationId, Set<MemberId>> signed = signatures.signedFor(drafts);
        Map<ApplicationId, GoalSetAssessment> assessed = assessor.assess(association, drafts);
        return drafts.stream()
                .map(draft -> {
                    List<Member> unsigned = limits.signers(draft).stream()
                            .filter(party -> !signed.getOrDefault(draft.id(), Set.of()).contains(party.id()))
                            .toList();
                    return new Reviewed(draft, review(draft, Objects.requireNonNull(assessed.get(draft.id())), limits, unsigned), unsigned);
                })
                .toList();
    }

    Review review(ApplicationDraft draft) {
        return review(draft, assessor.assess(draft));
    }

    Review review(ApplicationDraft draft, GoalSetAssessment assessment) {
        Limits limits = limits(draft.association());
        return review(draft, assessment, limits, unsigned(draft, limits));
    }

    private Review review(ApplicationDraft draft, GoalSetAssessment assessment, Limits limits, List<Member> unsigned) {
        List<Shortcoming> shortcomings = SubmissionRule.judge(new Candidate(
                draft,
                assessment,
                limits.parties(),
                limits.acceptance(),
                limits.smallGrant(),
                limits.overhead(),
                unsigned));
        return new Review(shortcomings, Progress.of(draft, shortcomings));
    }

    private Limits limits(AssociationId association) {
        return new Limits(
                directory.number(association, Setting.FEWEST_PARTIES),
                directory.setting(association, Setting.ACCEPTANCE_REQUIRED).equals("YES"),
                Kronor.of(directory.number(association, Setting.SMALL_GRANT_LIMIT)),
                directory.number(association, Setting.OVERHEAD_PERCENT),
                directory.setting(association, Setting.SIGNATURES_REQUIRED));
    }

    private static List<Member> signers(ApplicationDraft draft, String setting) {
        return switch (setting) {
            case "NONE" -> List.of();
            case "LEAD" -> draft.lead().stream().toList();
            default -> draft.parties();
        };
    }

    /** What has been submitted was signed before, and what is completed in it is not signed anew. */
    private List<Member> unsigned(ApplicationDraft draft, Limits limits) {
        if (draft.state() == ApplicationState.SUBMITTED) {
            return List.of();
        }
        List<Member> required = limits.signers(draft);
        if (required.isEmpty()) {
            return required;
        }
        Set<MemberId> signed = signatures.signedFor(draft);
        return required.stream().filter(party -> !signed.contains(party.id())).toList();
    }
}
