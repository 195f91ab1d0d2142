package se.stegvis.processdag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** What the generator saw, event by event; times in microseconds of the machine's clock, which server and generator share. */
final class LoadLog {

    private static final long BASE = System.currentTimeMillis() * 1_000;
    private static final long BEGAN = System.nanoTime();

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    /** An answer that was taken; {@code sent} is when it was sent the first time. */
    record Answer(int day, BigDecimal value, long sent, long taken, int tries) {}

    /** An answer that was refused, and with which status. */
    record Refused(int day, int status) {}

    /** A wall was told of so many answers. */
    record Wall(int day, int answers, long at) {}

    /** A phone was told something, or that nothing is new. */
    record Phone(int phone, long at) {}

    /** Everything that was seen, in the order in which it was written down. */
    record Seen(List<Answer> answers, List<Refused> refused, List<Wall> walls, List<Phone> phones) {}

    static long now() {
        return BASE + (System.nanoTime() - BEGAN) / 1_000;
    }

    void answered(int day, String value, long sent, int tries) {
        lines.add("A;" + day + ";" + value + ";" + sent + ";" + now() + ";" + tries);
    }

    void refused(int day, int status) {
        lines.add("R;" + day + ";" + status);
    }

    void wall(int day, int answers) {
        lines.add("W;" + day + ";" + answers + ";" + now());
    }

    void phone(int phone) {
        lines.add("P;" + phone + ";" + now());
    }

    void write(Path folder) {
        try {
            Files.write(file(folder), (Iterable<String>) lines::iterator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Seen read(Path folder) {
        Seen seen = new Seen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (Stream<String> lines = Files.lines(file(folder))) {
            lines.map(line -> line.split(";")).forEach(part -> add(seen, part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen;
    }

    private static void add(Seen seen, String[] part) {
        int who = Integer.parseInt(part[1]);
        switch (part[0]) {
            case "A" -> seen.answers.add(new Answer(
                    who, new BigDecimal(part[2]), Long.parseLong(part[3]), Long.parseLong(part[4]), Integer.parseInt(part[5])));
            case "R" -> seen.refused.add(new Refused(who, Integer.parseInt(part[2])));
            case "W" -> seen.walls.add(new Wall(who, Integer.parseInt(part[2]), Long.parseLong(part[3])));
            case "P" -> seen.phones.add(new Phone(who, Long.parseLong(part[2])));
            default -> throw new IllegalArgumentException(part[0]);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("seen.csv");
    }
}
