package se.stegvis.processdag.policy;

import java.time.LocalDate;
import java.util.List;
import se.stegvis.processdag.ActionState;

/** Which actions a processdag opens with, and how each stood on a day. */
public final class CarriedOn {

    private CarriedOn() {}

    /** Something said of an action: the day it is about, and the state it left the action in. */
    public record Said(LocalDate on, ActionState state) {}

    /**
     * Whether an action of an earlier day comes up: it was agreed on the last time, or is older and was not settled by then. What was
     * settled the time before last has been told, and is not told again.
     *
     * @param agreedOn when the action's day was held
     * @param lastDay when the insats's latest day before this was held
     * @param said what has been said of it, in order
     */
    public static boolean comesUp(LocalDate agreedOn, LocalDate lastDay, List<Said> said) {
        return agreedOn.equals(lastDay)
                || (agreedOn.isBefore(lastDay) && !stateOn(lastDay, said).isSettled());
    }

    /** How an action stood when a day was over. */
    public static ActionState stateOn(LocalDate day, List<Said> said) {
        return said.stream()
                .filter(one -> !one.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Said::state)
                .orElse(ActionState.OPEN);
    }
}
