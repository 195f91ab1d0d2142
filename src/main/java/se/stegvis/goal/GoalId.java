package se.stegvis.goal;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** A goal, the same from the first draft through submission and decision to the insats and its reports. */
public record GoalId(UUID value) implements ObjectId {

    public static GoalId random() {
        return new GoalId(UUID.randomUUID());
    }

    public static GoalId of(String text) {
        return new GoalId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
