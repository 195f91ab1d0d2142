package se.stegvis.funding.attachment;

import org.jspecify.annotations.Nullable;

/** A file could not be searched for viruses; the message tells the installation's administrator why. */
public final class ScannerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    ScannerUnavailableException(String why, @Nullable Throwable cause) {
        this(why, cause, false);
    }

    ScannerUnavailableException(String why, @Nullable Throwable cause, boolean tooLarge) {
        super(why, cause);
        this.tooLarge = tooLarge;
    }

    /** Whether the file is larger than the scanner is set to search: trying again does not help. */
    boolean isTooLarge() {
        return tooLarge;
    }
}
