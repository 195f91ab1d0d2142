package se.stegvis.processdag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The themes a new processdag begins with: their order and fields from a data file, their words from the bundles. */
@Component
class ThemeTemplate {

    /** A theme of the template; its texts are under {@code processdag.template.<key>}. */
    record Theme(String number, String key, boolean scale, List<Field> fields) {

        String nameKey() {
            return "processdag.template." + key + ".name";
        }

        String questionKey() {
            return "processdag.template." + key + ".question";
        }

        String labelKey(Field field) {
            return "processdag.template." + key + "." + field.key();
        }
    }

    record Field(String key, @Nullable Boolean before) {

        boolean beforeScoring() {
            return Boolean.TRUE.equals(before);
        }
    }

    record Content(int version, List<Theme> themes) {}

    private final Content content;

    ThemeTemplate(JsonMapper json) {
        try (InputStream in = ThemeTemplate.class.getResourceAsStream("/processdag/template-1.json")) {
            content = json.readValue(in, Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the template of processdagar cannot be read", e);
        }
    }

    List<Theme> themes() {
        return content.themes();
    }
}
