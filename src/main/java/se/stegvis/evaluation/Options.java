package se.stegvis.evaluation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Texts;

/**
 * What was asked for on the command line.
 *
 * @param file the goals; null only where help is asked for
 * @param out where the results go; null for standard output
 * @param format of the results, or none said
 * @param language of everything that is written, or none said
 */
record Options(
        @Nullable Path file,
        @Nullable Path out,
        @Nullable Format format,
        @Nullable Locale language,
        boolean overwrite,
        boolean help) {

    static Options of(List<String> arguments) {
        Path out = null;
        Format format = null;
        Locale language = null;
        boolean overwrite = false;
        boolean help = false;
        List<String> files = new ArrayList<>();
        Iterator<String> rest = apart(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--help", "-h" -> help = true;
                case "--overwrite" -> overwrite = true;
                case "--out" -> out = path(value(argument, rest));
                case "--format" -> {
                    String name = value(argument, rest);
                    format = Format.named(name)
                            .orElseThrow(() -> Refused.wronglyAsked("evaluation.usage.format", name));
                }
                case "--language" -> language = language(value(argument, rest));
                default -> {
                    if (argument.startsWith("--")) {
                        throw Refused.wronglyAsked("evaluation.usage.unknown", argument);
                    }
                    files.add(argument);
                }
            }
        }
        if (!help && files.size() != 1) {
            throw Refused.wronglyAsked(files.isEmpty() ? "evaluation.usage.noFile" : "evaluation.usage.manyFiles");
        }
        return new Options(files.isEmpty() ? null : path(files.getFirst()), out, format, language, overwrite, help);
    }

    /** Where the name of the file promises a format, that is what is in it; else what was asked for; else JSON lines. */
    Format outputFormat() {
        Format asked = format == null ? Format.JSONL : format;
        return out == null ? asked : Format.promisedBy(out).orElse(asked);
    }

    /** The language asked for, even where the rest cannot be understood: the answer is to be. */
    static Optional<Locale> languageIn(List<String> arguments) {
        List<String> apart = apart(arguments);
        int option = apart.indexOf("--language");
        return option < 0 || option + 1 == apart.size()
                ? Optional.empty()
                : named(apart.get(option + 1));
    }

    /** {@code --out=FILE} is {@code --out FILE}. */
    private static List<String> apart(List<String> arguments) {
        return arguments.stream()
                .flatMap(argument -> argument.matches("(?s)--[a-z]+=.*")
                        ? List.of(argument.split("=", 2)).stream()
                        : List.of(argument).stream())
                .toList();
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw Refused.wronglyAsked("evaluation.usage.noValue", option);
        }
        return rest.next();
    }

    private static Locale language(String name) {
        return named(name).orElseThrow(() -> Refused.wronglyAsked("evaluation.usage.language", name));
    }

    private static Optional<Locale> named(String language) {
        return switch (language) {
            case "sv" -> Optional.of(Texts.SWEDISH);
            case "en" -> Optional.of(Texts.ENGLISH);
            default -> Optional.empty();
        };
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException unusable) {
            throw Refused.wronglyAsked("evaluation.usage.path", name);
        }
    }
}
