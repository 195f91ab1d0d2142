package se.stegvis.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a command that ends by itself. */
public final class StegvisCommand {

    private static final long PATIENCE_SECONDS = 240;

    private StegvisCommand() {}

    /** How a command ended and what it said. */
    public record Answer(int code, String words) {}

    /** Runs the jar in a folder with these arguments and waits for its end. */
    public static Answer run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-jar"));
        command.add(Path.of(System.getProperty("stegvis.jar", "target/stegvis.jar")).toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        Path words = folder.resolve("words.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the command did not end: " + Files.readString(words));
        }
        return new Answer(process.exitValue(), Files.readString(words));
    }
}
