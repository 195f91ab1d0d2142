package se.stegvis.board;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.stegvis.audit.AuditVeil;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;

/** Who is jävig on a case does not read its recommendation, proposal or decision in the audit trail either, whatever role leads there. */
@Component
class RecusedFromTrail implements AuditVeil {

    private static final Set<String> ON_CASES = Set.of("board.recommended", "board.proposed");
    private static final String DECISION = "decision.made";

    private final Recusals recusals;
    private final CaseFiles cases;

    RecusedFromTrail(Recusals recusals, CaseFiles cases) {
        this.recusals = recusals;
        this.cases = cases;
    }

    @Override
    public Hidden from(AssociationId association, AccountId reader) {
        Set<String> numbers = new HashSet<>();
        Set<String> titles = new HashSet<>();
        recusals.of(association, reader).forEach(about -> {
            try {
                var application = cases.application(new CaseFileId(about));
                numbers.add(application.caseNumber());
                titles.add(application.name());
            } catch (NotFoundException item) {
                // An item of the agenda that is about no application has neither recommendation nor proposal.
            }
        });
        return line -> (ON_CASES.contains(line.action()) && numbers.contains(line.object()))
                || (line.action().equals(DECISION) && titles.stream().anyMatch(line.object()::endsWith));
    }
}
