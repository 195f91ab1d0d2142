package se.stegvis.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Message;
import se.stegvis.goal.Goal;
import tools.jackson.databind.JsonNode;

/** One row of a portfolio: a goal, or the reason why none could be read. */
sealed interface Row {

    /** Number of the row as a spreadsheet or an editor counts it, the heading included. */
    long number();

    /** The row's own id as it was written, a number as a number. */
    @Nullable JsonNode id();

    /**
     * A goal that can be checked.
     *
     * @param warnings what in the row was not understood and left out
     */
    record Readable(long number, @Nullable JsonNode id, Goal goal, List<Message> warnings) implements Row {}

    /**
     * A row without a readable goal.
     *
     * @param text what stands where the goal should be, as far as it could be read
     * @param fault what is wrong and what to do
     */
    record Broken(long number, @Nullable JsonNode id, @Nullable String text, Message fault) implements Row {}
}
