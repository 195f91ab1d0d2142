package se.stegvis.access;

/** The caller belongs to the förbund but has no role that may do this. */
public final class ForbiddenException extends RuntimeException {

    public ForbiddenException() {
        super("forbidden", null, false, false);
    }
}
