package se.stegvis.processdag;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In what shape the documentation of a day is asked for.
 *
 * @param version a locked version by its number; null for the documentation as it stands
 * @param figuresOnly whether what people have written, and who they are, is left out
 * @param language of the headings; what the group wrote stays as written
 */
public record Edition(@Nullable Integer version, boolean figuresOnly, Locale language) {

    /** All of the documentation as it stands. */
    public static Edition now(Locale language) {
        return new Edition(null, false, language);
    }
}
