package se.stegvis.funding.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.FileSize;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.AttachmentType;

/** Takes in what somebody sends, as far as it is allowed to be large, and lets it on when it is searched and is what it should be. */
@Component
public class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    /** Files that are in memory at once, whatever people send; others wait on disk for their turn. */
    private static final int AT_ONCE = 4;

    private final VirusScanner scanner;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Intake(VirusScanner scanner) {
        this.scanner = scanner;
    }

    /** Whether files are searched for viruses. */
    public boolean searches() {
        return scanner.searches();
    }

    /**
     * Takes a file in.
     *
     * @param largest most bytes
     * @param keep gets the content of a file that is accepted
     * @throws InvalidInputException at {@link ContentCheck#FIELD} when it is empty, too large, not of its type, or carries a virus
     * @throws RefusedException when it could not be searched
     * @throws IOException when the sender breaks off
     */
    public <T> T take(AttachmentType type, InputStream sent, long largest, Function<byte[], T> keep) throws IOException {
        Path file = Files.createTempFile("stegvis-", ".part");
        try {
            long size = spool(sent, file, largest);
            if (size == 0) {
                throw InvalidInputException.at(ContentCheck.FIELD, "funding.attachment.empty");
            }
            turns.acquireUninterruptibly();
            try {
                search(file);
                ContentCheck.require(type, file);
                return keep.apply(Files.readAllBytes(file));
            } finally {
                turns.release();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long spool(InputStream sent, Path file, long largest) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[64 * 1024];
            long size = 0;
            int length;
            while ((length = sent.read(piece)) >= 0) {
                size += length;
                if (size > largest) {
                    throw InvalidInputException.at(
                            ContentCheck.FIELD, "funding.attachment.tooLarge", largest / FileSize.MEGABYTE);
                }
                out.write(piece, 0, length);
            }
            return size;
        }
    }

    /** Before anything of ours opens the file. */
    private void search(Path file) {
        Optional<String> virus;
        try {
            virus = scanner.virusIn(file);
        } catch (ScannerUnavailableException unavailable) {
            // Once for each file that people try with: the reason in a line, not how the call came there.
            log.error(
                    "a file was refused, since it could not be searched for viruses: {}",
                    unavailable.getMessage() + (unavailable.getCause() == null ? "" : " (" + unavailable.getCause() + ")"));
            throw RefusedException.because(
                    unavailable.isTooLarge() ? "funding.attachment.beyondScanner" : "funding.attachment.notSearched");
        }
        virus.ifPresent(name -> {
            log.warn("a file was refused, since a virus was found in it: {}", name);
            throw InvalidInputException.at(ContentCheck.FIELD, "funding.attachment.virus", name);
        });
    }
}
