package se.stegvis.funding.attachment;

import java.nio.file.Path;
import java.util.Optional;

/** Searches files for viruses before they are kept. */
public interface VirusScanner {

    /** Whether there is one; without, every file passes. */
    boolean searches();

    /**
     * The name of the virus in a file, as the scanner knows it; empty when none was found.
     *
     * @throws ScannerUnavailableException when the file could not be searched: then nobody knows
     */
    Optional<String> virusIn(Path file);
}
