package se.stegvis.board;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.stegvis.board.persistence.CaseFileEntity;
import se.stegvis.board.persistence.CaseFileRepository;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationSubmitted;
import se.stegvis.funding.ApplicationWithdrawn;
import se.stegvis.funding.Submissions;
import se.stegvis.funding.SubmittedApplication;

/** The board's cases. One is there from the moment the board first has to do with a submitted application. */
@Component
class CaseFiles {

    private final CaseFileRepository cases;
    private final Submissions submissions;

    CaseFiles(CaseFileRepository cases, Submissions submissions) {
        this.cases = cases;
        this.submissions = submissions;
    }

    /** The case is there as soon as the application is, in the same transaction. */
    @EventListener
    void open(ApplicationSubmitted submitted) {
        cases.saveAndFlush(new CaseFileEntity(
                submitted.application().value(), submitted.association().value()));
    }

    /** A case goes no further when its application is taken back, in the same transaction. */
    @EventListener
    void close(ApplicationWithdrawn withdrawn) {
        hold(CaseFileId.of(withdrawn.application())).withdraw();
    }

    /** What the förbund's open cases are about, latest first. */
    List<SubmittedApplication> applications(AssociationId association, Collection<CaseFileEntity> open) {
        return submissions.of(
                association, open.stream().map(found -> new ApplicationId(found.id())).toList());
    }

    /** What the open cases are about: ranked ones first, the others as they came in. */
    List<SubmittedApplication> undecided(AssociationId association) {
        List<CaseFileEntity> open = open(association);
        Map<UUID, Integer> ranks = new HashMap<>();
        open.forEach(found -> {
            Integer ranking = found.ranking();
            ranks.put(found.id(), ranking == null ? Integer.MAX_VALUE : ranking);
        });
        return applications(association, open).stream()
                .sorted(Comparator.comparing((SubmittedApplication application) ->
                                ranks.getOrDefault(application.id().value(), Integer.MAX_VALUE))
                        .thenComparing(SubmittedApplication::submittedAt))
                .toList();
    }

    /**
     * The application a case is about.
     *
     * @throws NotFoundException when there is none submitted
     */
    SubmittedApplication application(CaseFileId caseFile) {
        return submissions.get(caseFile.application());
    }

    /**
     * The application a case is about, to be decided: nobody changes it until the transaction ends.
     *
     * @param settles whether the decision is for good
     * @throws RefusedException when it has been taken back
     */
    SubmittedApplication toDecide(CaseFileId caseFile, boolean settles) {
        SubmittedApplication application = submissions.decide(caseFile.application(), settles);
        if (application.state().isWithdrawn()) {
            throw RefusedException.because("board.error.caseWithdrawn");
        }
        return application;
    }

    /** Lets only what is still open through. */
    static CaseFileEntity requireOpen(CaseFileEntity held) {
        if (held.withdrawn()) {
            throw RefusedException.because("board.error.caseWithdrawn");
        }
        if (held.settled()) {
            throw RefusedException.because("board.error.caseDecided");
        }
        return held;
    }

    /** What ties people to the application a case is about. */
    Ties ties(CaseFileId caseFile) {
        return new Ties(submissions.get(caseFile.application()), submissions.involvement(caseFile.application()));
    }

    /** The förbund a case belongs to, stored already or not. */
    AssociationId associationOf(CaseFileId caseFile) {
        return cases.findById(caseFile.value())
                .map(found -> new AssociationId(found.associationId()))
                .orElseGet(() -> application(caseFile).association());
    }

    /** A case, held until the transaction ends; made if this is the first that is done with it. */
    CaseFileEntity hold(CaseFileId caseFile) {
        return cases.hold(caseFile.value()).orElseGet(() -> {
            SubmittedApplication application = application(caseFile);
            UUID id = caseFile.value();
            return cases.saveAndFlush(new CaseFileEntity(id, application.association().value()));
        });
    }

    boolean isSettled(CaseFileId caseFile) {
        return cases.findById(caseFile.value()).map(CaseFileEntity::settled).orElse(false);
    }

    /** The förbund's cases that are neither decided yet nor taken back. */
    List<CaseFileEntity> open(AssociationId association) {
        return cases.findByAssociationIdAndSettledFalseAndWithdrawnFalse(association.value());
    }

    static CaseFileId idOf(SubmittedApplication application) {
        return CaseFileId.of(application.id());
    }
}
