package se.stegvis.foundation;

/**
 * The object does not exist or is not the caller's to see. Deliberately without an id or a reason: somebody else's object and
 * one that never existed answer alike.
 */
public final class NotFoundException extends RuntimeException {

    public NotFoundException() {
        super("not found", null, false, false);
    }
}
