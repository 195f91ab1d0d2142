package se.stegvis.funding;

import java.util.List;
import java.util.Optional;

/**
 * A form as it was at some time. An application keeps the definition it was written in.
 *
 * @param number which definition of this kind's form it is: 1, 2, 3 …
 * @param fields in the order they are asked for
 */
public record FormDefinition(ApplicationKind kind, int number, List<FormField> fields) {

    public FormDefinition {
        fields = List.copyOf(fields);
    }

    /** The fields of one section, in order. Partners, goals, effect chain and budget are rows and no fields. */
    public List<FormField> fields(Section section) {
        return fields.stream().filter(field -> field.section() == section).toList();
    }

    public Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
