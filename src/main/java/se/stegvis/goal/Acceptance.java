package se.stegvis.goal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a party stands on a goal. Only people's answers make a goal accepted; its text never does. */
public sealed interface Acceptance {

    /** The party has not answered, or the goal has changed since it did. */
    record Pending() implements Acceptance {}

    /** The party stands behind the goal as it is worded now. */
    record Accepted(String by, Instant at) implements Acceptance {}

    /** The party does not stand behind the goal. */
    record Refused(String by, Instant at, @Nullable String reason) implements Acceptance {}
}
