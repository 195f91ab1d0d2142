package se.stegvis.evaluation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The columns that are read, with the names they go by. Columns with answers, such as type, level, S, M and T, are left alone on
 * purpose: a labelled file can be checked as it is, and no label reaches the check.
 */
enum Column {
    TEXT("text", "mål", "målformulering"),
    ID("id"),
    KIND("kind", "målslag"),
    TARGET_GROUP("target_group", "målgrupp"),
    GROUP_SIZE("group_size", "gruppstorlek"),
    INDICATOR("indicator", "indikator"),
    UNIT("unit", "enhet"),
    BASELINE("baseline", "utgångsläge"),
    TARGET("target", "målnivå"),
    SOURCE("source", "källa"),
    RESPONSIBLE("responsible", "ansvarig"),
    DATE("date", "datum");

    private static final Map<String, Column> BY_NAME = Arrays.stream(values())
            .flatMap(column -> column.names.stream().map(name -> Map.entry(name, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** The column that a heading means, whatever its case and whether its words are joined by space, dash or underscore. */
    static Optional<Column> headed(String heading) {
        String composed = Normalizer.normalize(heading, Normalizer.Form.NFC);
        return Optional.ofNullable(
                BY_NAME.get(composed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_")));
    }
}
