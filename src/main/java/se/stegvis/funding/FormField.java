package se.stegvis.funding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Message;

/**
 * One field of a form.
 *
 * @param key its name for ever, for example {@code behov.glapp}
 * @param required whether an application without it can be submitted
 * @param longest most characters, for what is written
 * @param lowest lowest number or amount allowed
 * @param highest highest number or amount allowed
 * @param choices names of the choices, for a choice; of the columns, for a table
 * @param own what a förbund has written itself
 */
public record FormField(
        String key,
        Section section,
        FieldType type,
        boolean required,
        int longest,
        long lowest,
        long highest,
        List<String> choices,
        OwnWords own) {

    /**
     * Words of a förbund's own, in the one language they are written in.
     *
     * @param label null for the one that ships
     * @param help null for the one that ships; empty for none
     * @param choices what choices or columns are called, by name; missing ones as they ship
     */
    public record OwnWords(@Nullable String label, @Nullable String help, Map<String, String> choices) {

        public static final OwnWords NONE = new OwnWords(null, null, Map.of());

        public OwnWords {
            choices = Map.copyOf(choices);
        }
    }

    public FormField {
        choices = List.copyOf(choices);
    }

    /** What the field is called: the förbund's own words, else {@code funding.field.KEY.label}. */
    public Message label() {
        return own.label() == null ? Message.of(labelKey()) : Message.literal(own.label());
    }

    /** What to think of when filling it in; {@code funding.field.KEY.help} where the förbund says nothing of its own. */
    public Message help() {
        return own.help() == null ? Message.of("funding.field." + key + ".help") : Message.literal(own.help());
    }

    /** What a choice or a column is called; {@code funding.field.KEY.choice.NAME} where the förbund says nothing of its own. */
    public Message choice(String name) {
        String words = own.choices().get(name);
        return words == null ? Message.of("funding.field." + key + ".choice." + name) : Message.literal(words);
    }

    /**
     * What of a stored answer the form still offers: a choice that it no longer has is no answer, and a cell of a column that it no longer
     * has is none either.
     */
    public String offered(String scope, String value) {
        return switch (type) {
            case CHOICE -> choices.contains(value) ? value : "";
            case MULTI_CHOICE -> String.join(
                    ",", Arrays.stream(value.split(",")).filter(choices::contains).toList());
            case TABLE -> TableCell.of(this, scope).isPresent() ? value : "";
            default -> value;
        };
    }

    /** What the choices or the columns are called, each beside its name, in order. */
    List<Map.Entry<String, Message>> wordedChoices() {
        return choices.stream().map(name -> Map.entry(name, choice(name))).toList();
    }

    private String labelKey() {
        return "funding.field." + key + ".label";
    }
}
