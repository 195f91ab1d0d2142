package se.stegvis.funding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.stegvis.foundation.Message;

/**
 * A form as it was at some time. An application keeps the definition it was written in.
 *
 * @param number which definition of this kind's form it is: 1, 2, 3 …
 * @param parts the rows it requires
 * @param sections those it has, in order
 * @param fields in the order they are asked for
 * @param costs what a förbund calls cost types, by type; one with an empty name is not offered, one that is missing is called as it ships
 */
public record FormDefinition(
        ApplicationKind kind,
        int number,
        Set<FormPart> parts,
        List<Section> sections,
        List<FormField> fields,
        Map<CostType, String> costs) {

    public FormDefinition {
        parts = Set.copyOf(parts);
        sections = List.copyOf(sections);
        fields = List.copyOf(fields);
        costs = Map.copyOf(costs);
    }

    /** The cost types that a budget may be written in. */
    public List<CostType> offeredCosts() {
        return Arrays.stream(CostType.values())
                .filter(type -> !"".equals(costs.get(type)))
                .toList();
    }

    /** What a cost type is called: the förbund's own name, else {@code funding.cost.NAME}. */
    public Message cost(CostType type) {
        String own = costs.getOrDefault(type, "");
        return own.isEmpty() ? Message.of("funding.cost." + type) : Message.literal(own);
    }

    /** Whether an applicant would meet the same in the other. */
    boolean sameAs(FormDefinition other) {
        return new FormDefinition(kind, other.number, parts, sections, fields, costs).equals(other);
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
