package se.stegvis.funding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form as it was at some time. An application keeps the definition it was written in.
 *
 * @param number which definition of this kind's form it is: 1, 2, 3 …
 * @param parts the rows it requires
 * @param sections those it has, in order
 * @param fields in the order they are asked for
 */
public record FormDefinition(
        ApplicationKind kind, int number, Set<FormPart> parts, List<Section> sections, List<FormField> fields) {

    public FormDefinition {
        parts = Set.copyOf(parts);
        sections = List.copyOf(sections);
        fields = List.copyOf(fields);
    }

    public boolean requires(FormPart part) {
        return parts.contains(part);
    }

    /** Where the section stands among those the form has; 0 first, negative for one it does not have. */
    public int position(Section section) {
        return sections.indexOf(section);
    }

    /** The fields of one section, in order. Partners, goals, effect chain and budget are rows and no fields. */
    public List<FormField> fields(Section section) {
        return fields.stream().filter(field -> field.section() == section).toList();
    }

    public Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
