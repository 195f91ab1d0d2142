package se.stegvis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged jar, unpacked by itself as the README advises for a server: it starts in half the time. Unpacked once for all test
 * processes, into target/journey-app.
 */
final class UnpackedJar {

    private static final Path FOLDER = Path.of("target", "journey-app").toAbsolutePath();

    private UnpackedJar() {}

    /** The small jar to start, beside its libraries. */
    static synchronized Path path() {
        Path jar = Path.of(System.getProperty("stegvis.jar", "target/stegvis.jar")).toAbsolutePath();
        Path unpacked = FOLDER.resolve(jar.getFileName());
        try {
            Files.createDirectories(FOLDER.getParent());
            try (FileChannel channel = FileChannel.open(
                            FOLDER.resolveSibling("journey-app.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!lock.isValid() || !isUnpackedFrom(jar, unpacked)) {
                    FileSystemUtils.deleteRecursively(FOLDER);
                    unpack(jar);
                    Files.setLastModifiedTime(unpacked, Files.getLastModifiedTime(jar));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unpacked;
    }

    private static boolean isUnpackedFrom(Path jar, Path unpacked) throws IOException {
        return Files.exists(unpacked) && Files.getLastModifiedTime(unpacked).equals(Files.getLastModifiedTime(jar));
    }

    private static void unpack(Path jar) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        FOLDER.toString())
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("the jar could not be unpacked: " + jar);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }
}
