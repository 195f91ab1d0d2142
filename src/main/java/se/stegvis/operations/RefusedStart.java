package se.stegvis.operations;

/** The application must not start like this; the message is one line that says why and what to do. */
public final class RefusedStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedStart(String message) {
        super(message, null, false, false);
    }
}
