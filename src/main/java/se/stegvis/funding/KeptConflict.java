package se.stegvis.funding;

import java.time.Instant;
import se.stegvis.foundation.AccountId;

/**
 * Words that met others in the same field, until somebody has chosen between them. The other text is the stored one.
 *
 * @param place which field, as {@link FieldPlace} names it
 * @param label what the field is called
 * @param words the words that are kept
 * @param base what stood in the field when they were begun, as far as it is known
 */
public record KeptConflict(
        ConflictId id,
        Section section,
        FieldPlace place,
        String label,
        String words,
        String base,
        AccountId author,
        String authorName,
        Instant keptAt) {}
