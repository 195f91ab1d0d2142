package se.stegvis.foundation;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns a {@link Message} into words, Swedish unless English is asked for. */
@Component
public class Texts {

    public static final Locale SWEDISH = Locale.of("sv", "SE");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private final MessageSource bundles;

    Texts(MessageSource bundles) {
        this.bundles = bundles;
    }

    /** The texts of these modules only, for a command that does without the container. */
    public static Texts of(String... modules) {
        return new Texts(FoundationConfiguration.bundles(
                Arrays.stream(modules).map(module -> "i18n/" + module).toArray(String[]::new)));
    }

    public String get(Locale locale, Message message) {
        return get(locale, message.key(), message.arguments().toArray());
    }

    /**
     * The text under a key.
     *
     * @param arguments fill {@code {0}} …; whole numbers are written plainly (years have no thousand separator), and a
     *     {@link Message} among them is itself put into words
     * @throws org.springframework.context.NoSuchMessageException when no bundle has the key: a fault in the program
     */
    public String get(Locale locale, String key, Object... arguments) {
        Locale spoken = spoken(locale);
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = word(spoken, arguments[i]);
        }
        return bundles.getMessage(key, words, spoken);
    }

    /** Whether some bundle has the key. */
    public boolean has(String key) {
        return bundles.getMessage(key, new Object[0], null, SWEDISH) != null;
    }

    /** The language the product answers in when asked for this one. */
    public static Locale spoken(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals("en") ? ENGLISH : SWEDISH;
    }

    private Object word(Locale locale, Object argument) {
        return switch (argument) {
            case Message message -> get(locale, message);
            default -> argument;
        };
    }
}
