package se.stegvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every text exists in Swedish and in English, and both say it with the same parts. */
class BundlesTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "i18n");

    /** Keys whose text is the same word in both languages, one a line; # starts a comment. */
    private static final Path SAME = Path.of("src", "test", "resources", "i18n-same-in-both.txt");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\d+)");

    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        Set<String> same = Files.readAllLines(SAME).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(faults(BUNDLES, same)).isEmpty();
    }

    @Test
    void a_faulty_bundle_is_seen(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("goal.properties"),
                """
                goal.title=Mål
                goal.title=Målet
                goal.count={0} mål av {1}
                goal.quoted=Målet '{0}'
                goal.only=Bara på svenska
                goal.same=Status
                other.key=Fel modul
                goal.empty=
                """);
        Files.writeString(
                folder.resolve("goal_en.properties"),
                """
                goal.title=Goal
                goal.count={0} goals
                goal.quoted=The goal ''{0}''
                goal.same=Status
                other.key=Wrong module
                goal.empty=Empty
                """);
        Files.writeString(folder.resolve("lonely.properties"), "lonely.key=Ensam\n");
        assertThat(faults(folder, Set.of("goal.title")))
                .containsExactlyInAnyOrder(
                        "goal.properties: goal.title stands twice",
                        "goal_en.properties: goal.only is missing",
                        "goal.properties: goal.empty is empty",
                        "goal: other.key does not start with goal.",
                        "goal: goal.count has {0} {1} in Swedish and {0} in English",
                        "goal.properties: goal.quoted has an unpaired apostrophe beside a placeholder",
                        "goal: goal.same is the same in both languages",
                        "lonely_en.properties is missing",
                        "i18n-same-in-both.txt: goal.title is not the same in both languages");
    }

    private static List<String> faults(Path folder, Set<String> same) throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> unusedSame = new TreeSet<>(same);
        if (Files.isDirectory(folder)) {
            List<String> modules;
            try (var files = Files.list(folder)) {
                modules = files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".properties"))
                        .map(file -> file.replaceFirst("(_en)?\\.properties$", ""))
                        .distinct()
                        .sorted()
                        .toList();
            }
            for (String module : modules) {
                compare(folder, module, unusedSame, faults);
            }
        }
        unusedSame.forEach(key -> faults.add("i18n-same-in-both.txt: " + key + " is not the same in both languages"));
        return faults;
    }

    private static void compare(Path folder, String module, Set<String> unusedSame, List<String> faults)
            throws IOException {
        Path swedishFile = folder.resolve(module + ".properties");
        Path englishFile = folder.resolve(module + "_en.properties");
        for (Path file : List.of(swedishFile, englishFile)) {
            if (!Files.exists(file)) {
                faults.add(file.getFileName() + " is missing");
                return;
            }
        }
        Map<String, String> swedish = read(swedishFile, faults);
        Map<String, String> english = read(englishFile, faults);
        Set<String> keys = new TreeSet<>(swedish.keySet());
        keys.addAll(english.keySet());
        for (String key : keys) {
            if (!key.startsWith(module + ".")) {
                faults.add(module + ": " + key + " does not start with " + module + ".");
            }
            String sv = swedish.get(key);
            String en = english.get(key);
            if (sv == null || en == null) {
                faults.add((sv == null ? swedishFile : englishFile).getFileName() + ": " + key + " is missing");
                continue;
            }
            if (!placeholders(sv).equals(placeholders(en))) {
                faults.add(module + ": " + key + " has " + list(sv) + " in Swedish and " + list(en) + " in English");
            }
            if (sv.equals(en) && !unusedSame.remove(key)) {
                faults.add(module + ": " + key + " is the same in both languages");
            }
        }
    }

    private static Map<String, String> read(Path file, List<String> faults) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Properties loader = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put(key.toString(), value.toString()) != null) {
                    faults.add(file.getFileName() + ": " + key + " stands twice");
                }
                return value;
            }
        };
        try (Reader reader = Files.newBufferedReader(file)) {
            loader.load(reader);
        }
        texts.forEach((key, text) -> {
            if (text.isBlank()) {
                faults.add(file.getFileName() + ": " + key + " is empty");
            }
            if (!placeholders(text).isEmpty()) {
                checkFormat(file, key, text, faults);
            }
        });
        return texts;
    }

    /** Apostrophes are MessageFormat's quotes: one alone swallows the text after it, placeholders included. */
    private static void checkFormat(Path file, String key, String text, List<String> faults) {
        if (text.replace("''", "").contains("'")) {
            faults.add(file.getFileName() + ": " + key + " has an unpaired apostrophe beside a placeholder");
            return;
        }
        try {
            new MessageFormat(text, Locale.ROOT);
        } catch (IllegalArgumentException e) {
            faults.add(file.getFileName() + ": " + key + " is no message format: " + e.getMessage());
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> "{" + match.group(1) + "}")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(String text) {
        Set<String> found = placeholders(text);
        return found.isEmpty() ? "no placeholder" : String.join(" ", found);
    }
}
