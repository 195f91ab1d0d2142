package se.stegvis.funding.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.goal.Goal;
import se.stegvis.shell.SharedRow;

/** A goal as it stands on the screen: what is stored, and over it what is being typed. */
final class GoalTyping {

    private final SharedRow<Goal> row;
    private final Map<SharedRow.Part<Goal>, String> typed = new LinkedHashMap<>();

    GoalTyping(SharedRow<Goal> row) {
        this.row = row;
    }

    void type(SharedRow.Part<Goal> part, String words) {
        typed.put(part, words);
    }

    Goal now() {
        Goal goal = row.content();
        for (Map.Entry<SharedRow.Part<Goal>, String> each : typed.entrySet()) {
            try {
                goal = each.getKey().write().apply(goal, each.getValue());
            } catch (InvalidInputException noFigure) {
                // Told at the field when it is to be stored; until then the figure that is stored counts.
                continue;
            }
        }
        return goal;
    }
}
