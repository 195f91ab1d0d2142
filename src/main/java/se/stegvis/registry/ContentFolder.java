package se.stegvis.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.foundation.Secrets;

/**
 * Files in a folder, each under its förbund and the SHA-256 of its content: {@code <förbund>/3f/3fa8…}. A file is whole and on disk
 * before it has its name, and what is read is what was written or an error.
 */
public final class ContentFolder {

    private static final Logger log = LoggerFactory.getLogger(ContentFolder.class);

    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ASSOCIATION = Pattern.compile("[0-9a-f-]{36}");

    private final Path root;

    public ContentFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    /**
     * Makes the folder, and sees that it can be written in.
     *
     * @throws UncheckedIOException when it cannot
     */
    public void prepare() {
        try {
            Files.createDirectories(root);
            Files.delete(Files.createTempFile(root, "try-", ".part"));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for attachments, " + root + ", cannot be written in", e);
        }
    }

    /**
     * Writes a content unless it is there already, whole.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void write(String association, String checksum, byte[] content) {
        Path file = file(association, checksum);
        try {
            if (Files.exists(file) && Secrets.checksum(Files.readAllBytes(file)).equals(checksum)) {
                return;
            }
            Path place = Files.createDirectories(parent(file));
            Path unfinished = Files.createTempFile(place, checksum, ".part");
            try {
                try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    ByteBuffer left = ByteBuffer.wrap(content);
                    while (left.hasRemaining()) {
                        channel.write(left);
                    }
                    channel.force(true);
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            forceNames(place);
            forceNames(parent(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A content as it was written.
     *
     * @throws UncheckedIOException when it is missing or no longer what was written
     */
    public byte[] read(String association, String checksum) {
        Path file = file(association, checksum);
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new UncheckedIOException(file + " is missing", missing);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        if (!Secrets.checksum(content).equals(checksum)) {
            throw new UncheckedIOException(new IOException(file + " is damaged"));
        }
        return content;
    }

    /** Takes a content away; one that cannot be taken away is harmless and is told in the log. */
    public void delete(String association, String checksum) {
        Path file = file(association, checksum);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} is no longer needed, but could not be removed", file, e);
        }
    }

    private Path file(String association, String checksum) {
        if (!ASSOCIATION.matcher(association).matches() || !CHECKSUM.matcher(checksum).matches()) {
            throw new IllegalArgumentException("no place for " + association + "/" + checksum);
        }
        return root.resolve(association).resolve(checksum.substring(0, 2)).resolve(checksum);
    }

    private static Path parent(Path file) {
        return java.util.Objects.requireNonNull(file.getParent());
    }

    /** A new name lies in its folder, which has to reach the disk too. */
    private static void forceNames(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            log.debug("names in {} are left to the system", directory, unsupported);
        }
    }
}
