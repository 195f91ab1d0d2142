package se.stegvis.processdag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.Texts;
import tools.jackson.databind.json.JsonMapper;

/** The templates that ship: their order, fields and times from data files, their words from the bundles. */
@Component
class ShippedTemplates {

    /** In the order they are offered. */
    static final List<String> KEYS = List.of("seven", "nine", "short");

    private record Field(String key, String label, @Nullable Boolean before) {}

    private record Theme(
            String number, String key, String name, @Nullable String question, int minutes, int pause, List<Field> fields) {}

    private record Shipped(
            String key, int version, String name, String about, int opening, int closing, List<Theme> themes) {}

    private final Map<String, Shipped> all;
    private final Texts texts;

    ShippedTemplates(JsonMapper json, Texts texts) {
        this.all = KEYS.stream().map(key -> read(json, key)).collect(Collectors.toMap(Shipped::key, Function.identity()));
        this.texts = texts;
    }

    private static Shipped read(JsonMapper json, String key) {
        try (InputStream in = ShippedTemplates.class.getResourceAsStream("/processdag/template-" + key + ".json")) {
            return json.readValue(in, Shipped.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the template " + key + " cannot be read", e);
        }
    }

    /** The number of the version that ships now. */
    int number(String key) {
        return get(key).version();
    }

    /** A template in one language. A question's key is its theme's: it is the same question in both languages. */
    TemplateContent content(String key, Locale language) {
        Shipped shipped = get(key);
        return new TemplateContent(
                texts.get(language, shipped.name()),
                texts.get(language, shipped.about()),
                null,
                shipped.opening(),
                shipped.closing(),
                shipped.themes().stream().map(theme -> theme(theme, language)).toList());
    }

    private TemplateContent.Theme theme(Theme theme, Locale language) {
        String question = theme.question();
        return new TemplateContent.Theme(
                theme.key(),
                theme.number(),
                texts.get(language, theme.name()),
                question == null ? null : texts.get(language, question),
                question == null ? null : theme.key(),
                theme.minutes(),
                theme.pause(),
                theme.fields().stream()
                        .map(field -> new TemplateContent.Field(
                                field.key(), texts.get(language, field.label()), Boolean.TRUE.equals(field.before())))
                        .toList());
    }

    private Shipped get(String key) {
        return Objects.requireNonNull(all.get(key), key);
    }
}
