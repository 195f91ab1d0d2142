package se.stegvis.funding;

import java.util.List;

/**
 * One field of a form. Texts: {@code funding.field.KEY.label}, {@code funding.field.KEY.help} and, for a choice,
 * {@code funding.field.KEY.choice.NAME}.
 *
 * @param key its name for ever, for example {@code behov.glapp}
 * @param required whether an application without it can be submitted
 * @param longest most characters, for what is written
 * @param lowest lowest number or amount allowed
 * @param highest highest number or amount allowed
 * @param choices names of the choices, for a choice
 */
public record FormField(
        String key,
        Section section,
        FieldType type,
        boolean required,
        int longest,
        long lowest,
        long highest,
        List<String> choices) {

    public FormField {
        choices = List.copyOf(choices);
    }

    public String labelKey() {
        return "funding.field." + key + ".label";
    }

    public String helpKey() {
        return "funding.field." + key + ".help";
    }

    public String choiceKey(String choice) {
        return "funding.field." + key + ".choice." + choice;
    }
}
