package se.stegvis.processdag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeId;

/** How what processdagar came to moves from day to day: like with like, how many answered always with it, and never one team against another. */
@GuardedService
@Transactional(readOnly = true)
public class TrendService {

    private final TrendReader reader;
    private final Initiatives initiatives;
    private final AssociationDirectory associations;
    private final CurrentActor currentActor;

    TrendService(
            TrendReader reader, Initiatives initiatives, AssociationDirectory associations, CurrentActor currentActor) {
        this.reader = reader;
        this.initiatives = initiatives;
        this.associations = associations;
        this.currentActor = currentActor;
    }

    /** An insats's themes from day to day; nothing of insatser that the caller may not read of. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR,
                Role.APPLICANT
            })
    public List<ThemeTrend> of(AssociationId association, InitiativeId initiative) {
        AccountId caller = currentActor.get().account();
        boolean readsAll = associations.rolesOf(caller, association).stream()
                .anyMatch(role -> role != Role.APPLICANT && role != Role.ADMINISTRATOR);
        Set<MemberId> own = associations.membersOf(association, caller);
        boolean readable = initiatives.of(association).stream()
                .anyMatch(one -> one.id().equals(initiative) && (readsAll || own.contains(one.lead())));
        return readable ? reader.of(association, initiative) : List.of();
    }

    /** The template's questions over all insatser of the förbund. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    public List<AssociationTrend> over(AssociationId association) {
        Map<InitiativeId, String> names = initiatives.of(association).stream()
                .collect(Collectors.toMap(Initiative::id, Initiative::name, (one, same) -> one, LinkedHashMap::new));
        return reader.over(association, names);
    }
}
