package se.stegvis.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.SubmittedApplication;

/** The goals of all applications that are being prepared, with what the check said of each. Closed to whoever is jävig. */
@GuardedService
@Transactional(readOnly = true)
public class GoalReviewService {

    private final CaseFiles cases;
    private final Recusals recusals;
    private final CurrentActor currentActor;

    GoalReviewService(CaseFiles cases, Recusals recusals, CurrentActor currentActor) {
        this.cases = cases;
        this.recusals = recusals;
        this.currentActor = currentActor;
    }

    /**
     * A page of the goals that a filter finds, applications in the board's order and goals as in their application. However many
     * there are, it takes the same few queries.
     */
    @Permit(roles = {Role.PREPARER, Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR})
    public GoalPage goals(AssociationId association, GoalFilter filter, int offset, int limit) {
        Set<UUID> hidden = recusals.of(association, currentActor.get().account());
        Map<CaseFileId, String> applications = new LinkedHashMap<>();
        List<GoalLine> found = new ArrayList<>();
        int recused = 0;
        for (SubmittedApplication application : cases.undecided(association)) {
            if (hidden.contains(application.id().value())) {
                recused++;
                continue;
            }
            CaseFileId id = CaseFiles.idOf(application);
            applications.put(id, application.name());
            for (int i = 0; i < application.goals().size(); i++) {
                GoalLine line = new GoalLine(
                        id, application.name(), application.caseNumber(), i + 1, application.goals().get(i));
                if (filter.finds(line)) {
                    found.add(line);
                }
            }
        }
        List<GoalLine> page = found.stream().skip(offset).limit(limit).toList();
        return new GoalPage(page, found.size(), applications, recused);
    }
}
