package se.stegvis.funding.attachment;

import org.jspecify.annotations.Nullable;

/** A file could not be searched for viruses; the message tells the installation's administrator why. */
public final class ScannerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScannerUnavailableException(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
