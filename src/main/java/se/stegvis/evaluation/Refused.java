package se.stegvis.evaluation;

import se.stegvis.foundation.Message;

/** The command cannot be carried out as it was asked; the message says in one line why and what to do. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final int exitCode;

    private Refused(Message reason, int exitCode) {
        super(reason.key(), null, false, false);
        this.reason = reason;
        this.exitCode = exitCode;
    }

    static Refused because(String key, Object... arguments) {
        return new Refused(Message.of(key, arguments), CheckGoals.FAILED);
    }

    static Refused wronglyAsked(String key, Object... arguments) {
        return new Refused(Message.of(key, arguments), CheckGoals.USAGE);
    }

    Message reason() {
        return reason;
    }

    int exitCode() {
        return exitCode;
    }
}
