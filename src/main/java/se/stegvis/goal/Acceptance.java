package se.stegvis.goal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a party stands on a goal. Only people's answers make a goal accepted; its text never does. */
public sealed interface Acceptance {

    /** The party has not answered, or the goal has changed since it did. */
    record Pending() implements Acceptance {}

    /** As what somebody answers for a party. */
    enum Capacity {
        CONTACT,
        /** In the contact's place. */
        STAND_IN
    }

    /**
     * The party stands behind the goal as it is worded now.
     *
     * @param as null where it was not noted
     */
    record Accepted(String by, Instant at, @Nullable Capacity as) implements Acceptance {

        public Accepted(String by, Instant at) {
            this(by, at, null);
        }
    }

    /**
     * The party does not stand behind the goal.
     *
     * @param as null where it was not noted
     */
    record Refused(String by, Instant at, @Nullable String reason, @Nullable Capacity as) implements Acceptance {

        public Refused(String by, Instant at, @Nullable String reason) {
            this(by, at, reason, null);
        }
    }
}
