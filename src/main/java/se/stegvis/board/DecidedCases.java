package se.stegvis.board;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.board.persistence.CaseFileEntity;
import se.stegvis.board.persistence.CaseFileRepository;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.Decisions;

/** Tells applications whether the board has decided them. */
@Component
class DecidedCases implements Decisions {

    private final CaseFileRepository cases;

    DecidedCases(CaseFileRepository cases) {
        this.cases = cases;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isDecided(AssociationId association, ApplicationId application) {
        return cases.findById(application.value())
                .filter(found -> found.associationId().equals(association.value()))
                .map(CaseFileEntity::settled)
                .orElse(false);
    }
}
