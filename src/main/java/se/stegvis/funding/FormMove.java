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
                .filter(field -> to.field(field.key()).isEmpty())
                .forEach(field -> differences.add(Message.of(KEY + "field.removed", field.label())));
        for (CostType type : CostType.values()) {
            if (!from.cost(type).equals(to.cost(type))
                    || from.offeredCosts().contains(type) != to.offeredCosts().contains(type)) {
                differences.add(
                        to.offeredCosts().contains(type)
                                ? Message.of(KEY + "cost.named", from.cost(type), to.cost(type))
                                : Message.of(KEY + "cost.removed", from.cost(type)));
            }
        }
        return new FormMove(to.number(), differences);
    }

    private static void compare(FormField was, FormField is, List<Message> differences) {
        if (was.required() != is.required()) {
            differences.add(Message.of(KEY + (is.required() ? "required" : "optional"), is.label()));
        }
        if (was.longest() != is.longest()) {
            differences.add(Message.of(KEY + "longest", is.label(), was.longest(), is.longest()));
        }
        if (!was.label().equals(is.label())) {
            differences.add(Message.of(KEY + "label", was.label(), is.label()));
        }
        if (!was.help().equals(is.help())) {
            differences.add(Message.of(KEY + "help", is.label()));
        }
        if (!was.choices().equals(is.choices())) {
            differences.add(Message.of(KEY + "choices", is.label()));
        }
    }
}
