package se.stegvis.goal;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator is.
 *
 * @param name its name, once in the förbund
 * @param unit what it is counted in, empty where it is not told
 * @param source where the figure is read, empty where it is not told
 * @param direction which way is better; none where it is not told
 * @param measured how it is measured, empty where it is not told
 */
public record IndicatorContent(
        String name, String unit, String source, @Nullable Direction direction, String measured) {

    /** Whether a goal wants to go the way that the indicator calls worse. */
    public boolean isBetterTheOtherWayThan(Goal goal) {
        var from = goal.baseline();
        var to = goal.target();
        if (direction == null || from == null || to == null) {
            return false;
        }
        return direction == Direction.UP ? to.compareTo(from) < 0 : to.compareTo(from) > 0;
    }

    /** Whether a goal counts in something else than the indicator does. */
    public boolean isCountedInAnotherUnitThan(Goal goal) {
        String theirs = goal.unit();
        return !unit.isEmpty() && theirs != null && !unit.equalsIgnoreCase(theirs);
    }
}
