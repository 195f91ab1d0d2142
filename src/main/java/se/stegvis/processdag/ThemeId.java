package se.stegvis.processdag;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** One theme of a processdag. */
public record ThemeId(UUID value) implements ObjectId {

    public static ThemeId random() {
        return new ThemeId(UUID.randomUUID());
    }

    public static ThemeId of(String text) {
        return new ThemeId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
