package se.stegvis.processdag;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.stegvis.audit.AuditTrail;
import se.stegvis.access.CurrentActor;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Texts;
import se.stegvis.foundation.Verdict;
import se.stegvis.processdag.persistence.DotBallot;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.policy.NoteRules;

/** Votings that are going on, and how they end. Callers hold the day's turn. */
@Component
class OpenVotings {

    private final DotBallot dots;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Texts texts;

    OpenVotings(DotBallot dots, CurrentActor currentActor, AuditTrail audit, Texts texts) {
        this.dots = dots;
        this.currentActor = currentActor;
        this.audit = audit;
        this.texts = texts;
    }

    /** The voting that is going on in a theme. */
    Optional<DotBallot.Stored> of(ThemeEntity theme) {
        return dots.of(List.of(theme.id())).stream()
                .filter(DotBallot.Stored::open)
                .findFirst();
    }

    /** Writes in the log that a voting was closed, by whom and with how many votes. */
    void record(WorkshopEntity workshop, ThemeEntity theme, int voters) {
        audit.record(
                new AssociationId(workshop.associationId()),
                "workshop.notesVotedOn",
                workshop.name() + ": " + theme.name(),
                null,
                texts.get(
                        Texts.SWEDISH,
                        "processdagnotes.audit.voted",
                        voters,
                        currentActor.get().name()));
    }

    /** The room goes on to something else: a voting that is still open ends, with its result if enough have voted. */
    void end(WorkshopEntity workshop, ThemeEntity theme) {
        of(theme).ifPresent(voting -> {
            if (NoteRules.mayBeShown(voting.voters(), workshop.fewestAnswers()) instanceof Verdict.Allowance) {
                dots.close(voting);
                record(workshop, theme, voting.voters());
            } else {
                dots.discard(theme.id());
            }
        });
    }
}
