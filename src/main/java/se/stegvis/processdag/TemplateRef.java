package se.stegvis.processdag;

import java.util.Optional;
import se.stegvis.foundation.NotFoundException;

/**
 * Names a template: one that ships, or one of the förbund's own.
 *
 * @param value the key of one that ships, or the id of the förbund's own
 */
public record TemplateRef(String value) {

    /** The seven themes of a processdag. */
    public static final TemplateRef SEVEN = new TemplateRef("seven");

    /** Nine fields: conditions, work and result for participants, staff and organisation. */
    public static final TemplateRef NINE = new TemplateRef("nine");

    /** A short form, for an hour and a half. */
    public static final TemplateRef SHORT = new TemplateRef("short");

    public static TemplateRef own(TemplateId id) {
        return new TemplateRef(id.toString());
    }

    /** Whether it ships with the product. */
    public boolean isShipped() {
        return ShippedTemplates.KEYS.contains(value);
    }

    /**
     * The förbund's own template; empty for one that ships.
     *
     * @throws NotFoundException when it is neither
     */
    public Optional<TemplateId> template() {
        return isShipped() ? Optional.empty() : Optional.of(TemplateId.of(value));
    }

    @Override
    public String toString() {
        return value;
    }
}
