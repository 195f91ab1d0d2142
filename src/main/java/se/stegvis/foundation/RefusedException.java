package se.stegvis.foundation;

/** A rule of the domain says no to an otherwise permitted call. The reason is shown to the person as it is. */
public final class RefusedException extends RuntimeException {

    private final transient Message reason;

    public RefusedException(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    public static RefusedException because(String key, Object... arguments) {
        return new RefusedException(Message.of(key, arguments));
    }

    public Message reason() {
        return reason;
    }
}
