package se.stegvis.processdag.phone;

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

/** The texts of the phone's page, as they stand in their bundle: the phone fills in the values itself. */
@Component
class PhoneTexts {

    private final PhoneJson.PhoneTexts swedish = read("sv", "/i18n/dag.properties");
    private final PhoneJson.PhoneTexts english = read("en", "/i18n/dag_en.properties");

    PhoneJson.PhoneTexts in(Locale language) {
        return Texts.ENGLISH.equals(language) ? english : swedish;
    }

    private static PhoneJson.PhoneTexts read(String language, String bundle) {
        Map<String, String> texts = new TreeMap<>();
        try (InputStream in = PhoneTexts.class.getResourceAsStream(bundle)) {
            if (in != null) {
                Properties read = new Properties();
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the phone's texts cannot be read", e);
        }
        return new PhoneJson.PhoneTexts(language, texts);
    }
}
