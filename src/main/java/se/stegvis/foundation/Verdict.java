package se.stegvis.foundation;

import java.util.List;

/** What a rule answers: it allows, or it rejects and says why. */
public sealed interface Verdict {

    /** The rule has nothing against it. */
    record Allowance() implements Verdict {}

    /**
     * The rule says no.
     *
     * @param reason what is wrong and what to do, for a person to read
     */
    record Rejection(Message reason) implements Verdict {}

    static Verdict allow() {
        return new Allowance();
    }

    static Verdict reject(String key, Object... arguments) {
        return new Rejection(Message.of(key, arguments));
    }

    /**
     * Turns a rejection into a failure of the call.
     *
     * @throws RefusedException with the reason, when this is a {@link Rejection}
     */
    default void orThrow() {
        if (this instanceof Rejection(Message reason)) {
            throw new RefusedException(reason);
        }
    }

    /** The reasons of all rejections, in order. */
    static List<Message> reasons(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Rejection.class::isInstance)
                .map(verdict -> ((Rejection) verdict).reason())
                .toList();
    }
}
