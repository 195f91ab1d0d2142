package se.stegvis.evaluation;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Says every other second how far it has come. */
final class Progress {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final PortfolioFile file;
    private final Voice voice;
    private final PrintStream told;
    private long lastTold = System.nanoTime();

    Progress(PortfolioFile file, Voice voice, PrintStream told) {
        this.file = file;
        this.voice = voice;
        this.told = told;
    }

    void at(long rows) {
        long now = System.nanoTime();
        if (now - lastTold < PAUSE) {
            return;
        }
        lastTold = now;
        int percent = file.percentRead();
        told.println(
                percent == 0
                        ? voice.say("evaluation.progress", voice.count(rows))
                        : voice.say("evaluation.progressOfAll", voice.count(rows), percent));
    }
}
