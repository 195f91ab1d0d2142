package se.stegvis.processdag;

import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;

/** Times as people type them. */
final class Minutes {

    private Minutes() {}

    /**
     * Checks a number of minutes.
     *
     * @throws InvalidInputException at the field, when it is none or out of bounds
     */
    static int of(String field, @Nullable Integer typed, int lowest, int highest) {
        if (typed == null || typed < lowest || typed > highest) {
            throw InvalidInputException.at(field, "processdagbefore.error.minutes", lowest, highest);
        }
        return typed;
    }
}
