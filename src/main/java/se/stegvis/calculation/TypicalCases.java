package se.stegvis.calculation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.calculate.CaseFile;

/**
 * Typfall: steps that people often take, to begin a calculation from and to break even by. Data in
 * {@code calculation/typical-cases.json}; what a step is worth is nowhere in it, but follows from the rules of a year and from assumptions.
 */
public final class TypicalCases {

    private static final String FILE = "/calculation/typical-cases.json";
    private static final List<TypicalCase> ALL = load();

    private TypicalCases() {}

    /**
     * One of them.
     *
     * @param key what it is called in the file, and in the bundle after {@code calculation.typical.}
     * @param group so many who take the step
     */
    public record TypicalCase(String key, Group group) {}

    /** All, in the order they are offered. */
    public static List<TypicalCase> all() {
        return ALL;
    }

    static Optional<TypicalCase> of(String key) {
        return ALL.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private static List<TypicalCase> load() {
        try (InputStream file = TypicalCases.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return CaseFile.readAll(file.readAllBytes()).stream()
                    .map(one -> new TypicalCase(one.name(), one.content().groups().getFirst()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
