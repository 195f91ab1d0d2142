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

    /** The jar as a process that is yet to be started, with these settings of Java's. */
    public static ProcessBuilder builder(List<String> settings, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings);
        command.add("-jar");
        command.add(Path.of(System.getProperty("stegvis.jar", "target/stegvis.jar")).toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Runs the jar in a folder with these arguments and waits for its end. */
    public static Answer run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path words = folder.resolve("words.txt");
        Process process = builder(List.of("-XX:TieredStopAtLevel=1"), arguments)
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
