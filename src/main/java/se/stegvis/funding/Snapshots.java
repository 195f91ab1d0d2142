package se.stegvis.funding;

import java.util.List;
import org.springframework.stereotype.Component;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.goal.check.GoalSetAssessment;

/** Takes an application as it stands, to be fixed as a version or shown as it would be. */
@Component
class Snapshots {

    private final GoalAssessor assessor;
    private final AssociationDirectory directory;
    private final KnownInitiatives initiatives;
    private final Signatures signatures;

    Snapshots(GoalAssessor assessor, AssociationDirectory directory, KnownInitiatives initiatives, Signatures signatures) {
        this.assessor = assessor;
        this.directory = directory;
        this.initiatives = initiatives;
        this.signatures = signatures;
    }

    Snapshot of(ApplicationDraft draft) {
        return of(draft, assessor.assess(draft));
    }

    Snapshot of(ApplicationDraft draft, GoalSetAssessment assessment) {
        return Snapshot.of(
                draft,
                assessment,
                directory.get(draft.association()).name(),
                changes(draft),
                signatures.lines(draft));
    }

    /** What a förlängning or tillägg would change in the insats it is for; empty of other kinds. */
    List<InitiativeChange> changes(ApplicationDraft draft) {
        return draft.earlier()
                .filter(earlier -> draft.kind().continuesInitiative())
                .flatMap(earlier -> initiatives.granted(draft.association(), earlier.id()))
                .map(granted -> InitiativeChange.of(granted, draft))
                .orElse(List.of());
    }
}
