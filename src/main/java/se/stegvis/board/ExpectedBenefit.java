package se.stegvis.board;

import java.util.Optional;
import java.util.OptionalInt;
import se.stegvis.benefit.ModelStamp;

/**
 * What an application is expected to give if its goals are reached, as it was worked out when it was submitted.
 *
 * @param reckoned empty where nothing could be worked out
 * @param lack key of the text that says why not; blank where it could
 */
public record ExpectedBenefit(Optional<Reckoned> reckoned, String lack) {

    /**
     * What was worked out for society.
     *
     * @param soonest months until the cost has come back, with all that is assumed at its best; empty for never
     * @param payback months, in the middle
     * @param latest months, at the worst
     * @param target within how many months it should, in the förbund then
     * @param needed how many would have to take the step of the foremost goal to pay the cost in that time
     * @param step key of the text that says what they step to
     * @param model by which it was worked out; figures of different models do not stand side by side without saying so
     */
    public record Reckoned(
            OptionalInt soonest,
            OptionalInt payback,
            OptionalInt latest,
            int target,
            Optional<Integer> needed,
            Optional<String> step,
            ModelStamp model) {}
}
