package se.stegvis.initiative;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.stegvis.audit.AuditTrail;
import se.stegvis.board.ApplicationGranted;
import se.stegvis.funding.Submissions;
import se.stegvis.funding.SubmittedApplication;
import se.stegvis.initiative.Initiative.InitiativeGoal;

/** Makes an insats of each application the board grants. Heard twice, for example after a crash, it makes one. */
@Component
class GrantedApplications {

    private final InitiativeArchive archive;
    private final Submissions submissions;
    private final AuditTrail audit;

    GrantedApplications(InitiativeArchive archive, Submissions submissions, AuditTrail audit) {
        this.archive = archive;
        this.submissions = submissions;
        this.audit = audit;
    }

    @ApplicationModuleListener
    void on(ApplicationGranted granted) {
        if (archive.hasOneFrom(granted.application())) {
            return;
        }
        SubmittedApplication application = submissions.get(granted.application());
        archive.add(
                granted.association(),
                granted.application(),
                new InitiativeArchive.Content(
                        application.name(),
                        application.lead(),
                        application.leadName(),
                        application.start(),
                        application.end(),
                        granted.amounts(),
                        application.goals().stream()
                                .map(goal -> new InitiativeGoal(goal.id(), goal.goal()))
                                .toList(),
                        granted.conditions(),
                        granted.decision()));
        audit.record(granted.association(), "initiative.granted", application.name(), null, granted.decision());
    }
}
