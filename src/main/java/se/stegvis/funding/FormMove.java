package se.stegvis.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stegvis.foundation.Message;

/**
 * What an application would meet in a newer version of its form.
 *
 * @param number of the newer definition
 * @param differences in words, in the order of the form
 */
public record FormMove(int number, List<Message> differences) {

    private static final String KEY = "funding.move.";

    static FormMove between(FormDefinition from, FormDefinition to) {
        List<Message> differences = new ArrayList<>();
        for (Section section : Section.values()) {
            boolean was = from.position(section) >= 0;
            boolean is = to.position(section) >= 0;
            if (was != is) {
                differences.add(Message.of(
                        KEY + (is ? "section.added" : "section.removed"), Message.of("funding.section." + section)));
            }
        }
        to.fields().forEach(field -> {
            Optional<FormField> former = from.field(field.key());
            if (former.isEmpty()) {
                differences.add(Message.of(
                        KEY + (field.required() ? "field.added.required" : "field.added"), field.label()));
            } else {
                compare(former.get(), field, differences);
            }
        });
        from.fields().stream()
                .filter(field -> to.position(field.section()) >= 0)
                .filter(field -> to.field(field.key()).isEmpty())
                .forEach(field -> differences.add(Message.of(KEY + "field.removed", field.label())));
        if (!common(from, to).equals(common(to, from))) {
            differences.add(Message.of(KEY + "order"));
        }
        for (CostType type : CostType.values()) {
            boolean was = from.offeredCosts().contains(type);
            boolean is = to.offeredCosts().contains(type);
            if (was && !is) {
                differences.add(Message.of(KEY + "cost.removed", from.cost(type)));
            } else if (is && !was) {
                differences.add(Message.of(KEY + "cost.added", to.cost(type)));
            } else if (is && !from.cost(type).equals(to.cost(type))) {
                differences.add(Message.of(KEY + "cost.named", from.cost(type), to.cost(type)));
            }
        }
        return new FormMove(to.number(), differences);
    }

    /** The fields that both have, in the order of the one. */
    private static List<String> common(FormDefinition one, FormDefinition other) {
        return one.fields().stream()
                .map(FormField::key)
                .filter(key -> other.field(key).isPresent())
                .toList();
    }

    private static void compare(FormField was, FormField is, List<Message> differences) {
        if (was.required() != is.required()) {
            differences.add(Message.of(KEY + (is.required() ? "required" : "optional"), is.label()));
        }
        if (was.longest() != is.longest()) {
            differences.add(Message.of(KEY + "longest", is.label(), was.longest(), is.longest()));
        }
        if (was.type() == FieldType.NUMBER && (was.lowest() != is.lowest() || was.highest() != is.highest())) {
            differences.add(Message.of(KEY + "range", is.label(), is.lowest(), is.highest()));
        }
        if (!was.label().equals(is.label())) {
            differences.add(Message.of(KEY + "label", was.label(), is.label()));
        }
        if (!was.help().equals(is.help())) {
            differences.add(Message.of(KEY + "help", is.label()));
        }
        if (!was.wordedChoices().equals(is.wordedChoices())) {
            differences.add(Message.of(KEY + "choices", is.label()));
        }
    }
}
