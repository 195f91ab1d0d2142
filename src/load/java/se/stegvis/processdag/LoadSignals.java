package se.stegvis.processdag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How the one who measures and the generator, a process of its own, tell each other how far they are: by files. */
enum LoadSignals {
    /** Generator: everybody has joined and waits. */
    JOINED,
    /** Measurer: let them answer. */
    GO,
    /** Generator: everybody has been answered. */
    ANSWERED,
    /** Measurer: write down what was seen, and end. */
    END;

    void give(Path folder) {
        try {
            Files.createFile(file(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isGiven(Path folder) {
        return Files.exists(file(folder));
    }

    /** @throws IllegalStateException when the signal does not come in time, or the process that was to give it has ended */
    void await(Path folder, Duration patience, Process giver) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!isGiven(folder)) {
            if (!giver.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the generator has not said " + this + ": see " + folder.resolve("generator.log"));
            }
            Thread.sleep(50);
        }
    }

    private Path file(Path folder) {
        return folder.resolve(name());
    }
}
