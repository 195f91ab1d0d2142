package se.stegvis.calculation;

import se.stegvis.benefit.Group;

/** What somebody lived by before and lives by after. Before and after may be the same: then nothing changed. */
public record LivingStep(Living before, Living after) {

    /** Whether it ends in work that was not there before. */
    public boolean isToWork() {
        return after.isWork() && !before.isWork();
    }

    /** So many people who take the step. */
    Group of(long people) {
        return new Group(people, before.before(), after.after(before));
    }
}
