package se.stegvis.benefit.calculate;

import se.stegvis.foundation.Message;

/** What was asked cannot be answered; the message says in one line what is wrong, where, and what to do. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final boolean wronglyAsked;

    private Refused(Message reason, boolean wronglyAsked) {
        super(reason.key(), null, false, false);
        this.reason = reason;
        this.wronglyAsked = wronglyAsked;
    }

    static Refused because(String key, Object... arguments) {
        return new Refused(Message.of(key, arguments), false);
    }

    static Refused wronglyAsked(String key, Object... arguments) {
        return new Refused(Message.of(key, arguments), true);
    }

    /** What is wrong, where, and what to do. */
    public Message reason() {
        return reason;
    }

    boolean isWronglyAsked() {
        return wronglyAsked;
    }
}
