package se.stegvis.goal.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists that ship with the check: tab-separated, one entry a line, comments after {@code #}. */
public final class WordList {

    private WordList() {}

    public static List<List<String>> rows(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + name + " cannot be read", e);
        }
    }

    static InputStream open(String name) {
        var stream = WordList.class.getResourceAsStream("/se/stegvis/goal/language/" + name);
        if (stream == null) {
            throw new IllegalStateException("The jar lacks the word list " + name);
        }
        return stream;
    }
}
