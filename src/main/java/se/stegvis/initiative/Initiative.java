package se.stegvis.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ApplicationId;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;

/**
 * An insats: granted by the board, or granted before Stegvis and entered by hand.
 *
 * @param application the application it was granted on; empty for one entered by hand
 * @param lead huvudman
 * @param leadName the huvudman's name when the insats was granted
 * @param end last day; null for one without an end
 * @param granted granted amount for each year
 * @param goals the goals it answers for, with the identities they had in the application
 * @param decision the decision it rests on, readable
 * @param continuations what it has been granted since, oldest first; amounts, end and goals above include them
 */
public record Initiative(
        InitiativeId id,
        AssociationId association,
        Optional<ApplicationId> application,
        String name,
        MemberId lead,
        String leadName,
        LocalDate start,
        @Nullable LocalDate end,
        SortedMap<Integer, Kronor> granted,
        List<InitiativeGoal> goals,
        String conditions,
        String decision,
        List<Continuation> continuations) {

    /**
     * A förlängning or tillägg that was granted.
     *
     * @param decision the decision it rests on, readable
     */
    public record Continuation(ApplicationId application, String conditions, String decision, Instant grantedAt) {}

    /** A goal of the insats under its lasting identity. */
    public record InitiativeGoal(GoalId id, Goal goal) {}
}
