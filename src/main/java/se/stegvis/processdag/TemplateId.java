package se.stegvis.processdag;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** One of a förbund's own templates of processdagar, through all its versions. */
public record TemplateId(UUID value) implements ObjectId {

    public static TemplateId random() {
        return new TemplateId(UUID.randomUUID());
    }

    public static TemplateId of(String text) {
        return new TemplateId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
