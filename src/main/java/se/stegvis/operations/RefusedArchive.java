package se.stegvis.operations;

/** An archive that cannot be written or restored as things stand; the message says why and what to do. */
final class RefusedArchive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedArchive(String message) {
        super(message, null, false, false);
    }
}
