package se.stegvis.goal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a goal. Any part may be unknown; a rule that needs it then keeps silent.
 *
 * @param origin whether the goal's fields are asked for
 * @param orientation the insats' inriktning
 * @param start first day of the insats
 * @param end last day of the insats; none for a permanent one
 * @param plannedParticipants over the whole period
 * @param primaryGroup in a structural insats staff and managers
 * @param secondaryGroup in a structural insats the citizens
 * @param otherGoals the insats' goals beside the one that is checked
 */
public record GoalContext(
        Origin origin,
        @Nullable Orientation orientation,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Integer plannedParticipants,
        @Nullable String primaryGroup,
        @Nullable String secondaryGroup,
        List<Goal> otherGoals) {

    /** How much can be asked of a goal. */
    public enum Origin {
        /** The applicant can fill in every field: a missing one weakens the goal. */
        APPLICATION,
        /** Only the sentence is left: a missing field is mentioned but holds nothing against the goal. */
        PORTFOLIO
    }

    public GoalContext {
        otherGoals = List.copyOf(otherGoals);
    }

    /** For a goal of an old portfolio of which nothing but the sentence is known. */
    public static GoalContext portfolio() {
        return new GoalContext(Origin.PORTFOLIO, null, null, null, null, null, null, List.of());
    }

    /** For a goal in an application whose frame is not written yet. */
    public static GoalContext application() {
        return new GoalContext(Origin.APPLICATION, null, null, null, null, null, null, List.of());
    }

    public boolean asksForFields() {
        return origin == Origin.APPLICATION;
    }

    public GoalContext withOrientation(@Nullable Orientation orientation) {
        return new GoalContext(
                origin, orientation, start, end, plannedParticipants, primaryGroup, secondaryGroup, otherGoals);
    }

    public GoalContext withPeriod(@Nullable LocalDate start, @Nullable LocalDate end) {
        return new GoalContext(
                origin, orientation, start, end, plannedParticipants, primaryGroup, secondaryGroup, otherGoals);
    }

    public GoalContext withPlannedParticipants(@Nullable Integer plannedParticipants) {
        return new GoalContext(
                origin, orientation, start, end, plannedParticipants, primaryGroup, secondaryGroup, otherGoals);
    }

    public GoalContext withGroups(@Nullable String primaryGroup, @Nullable String secondaryGroup) {
        return new GoalContext(
                origin, orientation, start, end, plannedParticipants, primaryGroup, secondaryGroup, otherGoals);
    }

    public GoalContext withOtherGoals(List<Goal> otherGoals) {
        return new GoalContext(
                origin, orientation, start, end, plannedParticipants, primaryGroup, secondaryGroup, otherGoals);
    }
}
