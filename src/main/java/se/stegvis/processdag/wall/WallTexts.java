package se.stegvis.processdag.wall;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.Texts;

/** The texts of the wall, as they stand in their bundle: the page fills in the values itself. */
@Component
class WallTexts {

    private final Map<String, String> swedish = read("/i18n/vagg.properties");
    private final Map<String, String> english = read("/i18n/vagg_en.properties");

    Map<String, String> in(Locale language) {
        return Texts.ENGLISH.equals(language) ? english : swedish;
    }

    private static Map<String, String> read(String bundle) {
        Map<String, String> texts = new TreeMap<>();
        try (InputStream in = WallTexts.class.getResourceAsStream(bundle)) {
            if (in != null) {
                Properties read = new Properties();
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the wall's texts cannot be read", e);
        }
        return texts;
    }
}
