package se.stegvis.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;

/** Tells which insatser a förbund has, so that an application can build on one; implemented by whoever keeps them. */
public interface KnownInitiatives {

    /** The förbund's insatser, by name. */
    List<KnownInitiative> known(AssociationId association);

    /** An insats as it has been granted so far; empty when the förbund has none by this id. */
    Optional<GrantedInitiative> granted(AssociationId association, UUID initiative);

    /** An insats by its id and the name it has. */
    record KnownInitiative(UUID id, String name) {}

    /**
     * What has been granted.
     *
     * @param lead huvudman
     * @param end last day; null for one without an end
     * @param amounts granted amount for each year
     * @param goals under their lasting identities
     * @param application the application it was first granted on; empty for one entered by hand
     */
    record GrantedInitiative(
            UUID id,
            String name,
            MemberId lead,
            LocalDate start,
            @Nullable LocalDate end,
            SortedMap<Integer, Kronor> amounts,
            List<GrantedGoal> goals,
            Optional<ApplicationId> application) {}

    /** A goal that the insats answers for. */
    record GrantedGoal(GoalId id, Goal goal) {}
}
