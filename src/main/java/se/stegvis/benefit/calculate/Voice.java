package se.stegvis.benefit.calculate;

import java.util.Locale;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.Texts;

/** The command's words in one language. */
record Voice(Texts texts, Locale locale) {

    String say(Message message) {
        return texts.get(locale, message);
    }

    String say(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
