package se.stegvis.funding;

import java.util.List;
import org.springframework.stereotype.Component;
import se.stegvis.association.AssociationDirectory;
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

    Reviewer(GoalAssessor assessor, AssociationDirectory directory) {
        this.assessor = assessor;
        this.directory = directory;
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
                directory.number(draft.association(), Setting.OVERHEAD_PERCENT)));
        return new Review(shortcomings, Progress.of(draft, shortcomings));
    }
}
