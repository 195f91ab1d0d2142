package se.stegvis.processdag;

import se.stegvis.foundation.Message;

/** A phone's call cannot be answered, whatever it asked for. */
public final class PhoneRefusedException extends RuntimeException {

    /** Why not. */
    public enum Cause {
        /** No open day has this code. */
        WRONG_CODE("processdag.error.wrongCode"),
        /** The day that had this code is over. */
        CODE_OVER("processdag.error.codeOver"),
        /** Too many wrong codes have come from where this call comes from. */
        THROTTLED("processdag.error.throttled"),
        /** The ticket is nobody's: the phone has to join anew. */
        UNKNOWN_TICKET("processdag.error.unknownTicket"),
        /** The day takes no more phones. */
        FULL("processdag.error.full"),
        /** The processledare lets no more phones in. */
        LOCKED("processdagroom.error.locked"),
        /** The day is over. */
        OVER("processdag.error.over");

        private final String key;

        Cause(String key) {
            this.key = key;
        }
    }

    private final Cause cause;

    public PhoneRefusedException(Cause cause) {
        super(cause.name(), null, false, false);
        this.cause = cause;
    }

    public Cause why() {
        return cause;
    }

    /** What to tell the person. */
    public Message reason() {
        return Message.of(cause.key);
    }
}
