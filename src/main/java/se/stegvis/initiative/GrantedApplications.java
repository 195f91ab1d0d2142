package se.stegvis.initiative;

import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.stegvis.audit.AuditTrail;
import se.stegvis.board.ApplicationGranted;
import se.stegvis.funding.KnownInitiatives.KnownInitiative;
import se.stegvis.funding.Submissions;
import se.stegvis.funding.SubmittedApplication;
import se.stegvis.initiative.Initiative.InitiativeGoal;

/** Makes an insats of each application the board grants, or lets the one it is for go on. Heard twice, for example after a crash, it
 * is done once. */
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
        if (archive.hasTakenUp(granted.application())) {
            return;
        }
        SubmittedApplication application = submissions.get(granted.application());
        InitiativeArchive.Content content = new InitiativeArchive.Content(
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
                        granted.decision());
        Optional<KnownInitiative> running =
                application.earlier().filter(known -> application.kind().continuesInitiative());
        if (running.isPresent()) {
            archive.goOn(granted.association(), running.get().id(), granted.application(), content);
        } else {
            archive.add(granted.association(), granted.application(), content);
        }
        audit.record(granted.association(), "initiative.granted", application.name(), null, granted.decision());
    }
}
