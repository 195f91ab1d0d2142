package se.stegvis.funding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a förbund has changed in a form that ships.
 *
 * @param fields by key
 * @param leftOut sections that are not asked for
 * @param questions of the förbund's own, in the order they are asked within their sections
 * @param costs what cost types are called, by type; a type with an empty name is not offered
 * @param targetGroups the förbund's own list of target groups, by name; empty for none
 */
public record FormAdjustments(
        Map<String, FieldAdjustment> fields,
        Set<Section> leftOut,
        List<OwnQuestion> questions,
        Map<CostType, String> costs,
        Map<String, String> targetGroups) {

    public static final FormAdjustments NONE =
            new FormAdjustments(Map.of(), Set.of(), List.of(), Map.of(), Map.of());

    /** Sections that a förbund may do without. What the law, the goals and the money need is always asked for. */
    public static final Set<Section> OPTIONAL =
            Set.copyOf(EnumSet.of(Section.PERSPECTIVES, Section.FOLLOW_UP, Section.CONTINUATION));

    /** Fields that lists, the law, the goals and the calculation rest on: a förbund may not make them optional. */
    static final Set<String> NEEDED = Set.of(
            "grund.namn",
            "grund.inriktning",
            "grund.start",
            "grund.slut",
            "grund.omprovning",
            "grund.tidigare",
            "parter.huvudman",
            "malgrupp.primar",
            "grind.parter",
            "grind.arbetsformaga",
            "grind.uppdrag",
            "grind.utforare",
            "grind.myndighet",
            "grind.lsg",
            "intyg.personuppgifter",
            "intyg.riktigt");

    /** Keys of questions of a förbund's own begin so. */
    static final String OWN = "egen.";

    /** Types whose questions have choices or columns. */
    static final Set<FieldType> WITH_CHOICES = Set.of(FieldType.CHOICE, FieldType.TABLE);

    private static final int LONGEST_ANSWER = 20_000;

    /** Where the förbund's target groups are chosen. */
    static final String TARGET_GROUPS = "malgrupp.grupper";

    /**
     * A change in a field that ships.
     *
     * @param help instead of the one that ships; null for no change
     * @param required null for no change; what the product itself needs stays required
     * @param longest most characters; null for no change
     */
    public record FieldAdjustment(@Nullable String help, @Nullable Boolean required, @Nullable Integer longest) {

        /** Both changes together. */
        FieldAdjustment and(FieldAdjustment other) {
            return new FieldAdjustment(
                    other.help == null ? help : other.help,
                    other.required == null ? required : other.required,
                    other.longest == null ? longest : other.longest);
        }
    }

    /**
     * A question of the förbund's own.
     *
     * @param key {@code egen.} and a name of its own, for ever
     * @param type one of {@link #TYPES}
     * @param choices what choices or columns are called, by name, in order
     * @param longest most characters, for what is written; null for as many as there is room for
     * @param lowest least number; null for 0
     * @param highest greatest number; null for as great as there is room for
     */
    public record OwnQuestion(
            String key,
            Section section,
            FieldType type,
            String label,
            String help,
            boolean required,
            List<Choice> choices,
            @Nullable Integer longest,
            @Nullable Long lowest,
            @Nullable Long highest) {

        /** The types a förbund may ask in. */
        public static final Set<FieldType> TYPES =
                Set.of(FieldType.TEXT, FieldType.NUMBER, FieldType.CHOICE, FieldType.DATE, FieldType.TABLE);

        /** The most characters in an answer. */
        public static final int LONGEST = 4000;

        static final long HIGHEST = 1_000_000_000;

        /** A choice or a column. */
        public record Choice(String name, String words) {}

        public OwnQuestion {
            choices = List.copyOf(choices);
        }

        private FormField toField() {
            Map<String, String> words = new HashMap<>();
            choices.forEach(choice -> words.put(choice.name(), choice.words()));
            return new FormField(
                    key,
                    section,
                    type,
                    required,
                    longest == null ? LONGEST : longest,
                    lowest == null ? 0 : lowest,
                    highest == null ? HIGHEST : highest,
                    choices.stream().map(Choice::name).toList(),
                    new FormField.OwnWords(label, help, words));
        }
    }

    public FormAdjustments {
        fields = Map.copyOf(fields);
        leftOut = Set.copyOf(leftOut);
        questions = List.copyOf(questions);
        costs = Map.copyOf(costs);
        // In the order they were written.
        targetGroups = Collections.unmodifiableMap(new LinkedHashMap<>(targetGroups));
    }

    /** A name for a new question, choice or group, used once and for ever. */
    public static String newName() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** The form as it becomes. */
    FormDefinition apply(FormDefinition base, int number) {
        List<Section> sections = base.sections().stream()
                .filter(section -> !leftOut.contains(section) || !OPTIONAL.contains(section))
                .toList();
        List<FormField> all = new ArrayList<>();
        for (Section section : sections) {
            base.fields(section).forEach(field -> all.add(adjusted(field)));
            if (section == Section.TARGET_GROUP && !targetGroups.isEmpty()) {
                all.add(groups());
            }
            questions.stream()
                    .filter(question -> question.section() == section)
                    .map(OwnQuestion::toField)
                    .forEach(all::add);
        }
        return new FormDefinition(base.kind(), number, base.parts(), sections, all, costs);
    }

    /** The most characters that an answer can be given: one line stands in lists and columns that are as wide as what ships. */
    static int most(FormField field) {
        return field.type() == FieldType.LINE ? field.longest() : LONGEST_ANSWER;
    }

    /** Whether the product itself needs the field to be filled in. */
    public static boolean isNeeded(FormField field) {
        return field.required() && NEEDED.contains(field.key());
    }

    private FormField adjusted(FormField field) {
        FieldAdjustment change = fields.get(field.key());
        if (change == null) {
            return field;
        }
        return new FormField(
                field.key(),
                field.section(),
                field.type(),
                change.required() == null ? field.required() : change.required(),
                change.longest() == null ? field.longest() : Math.min(change.longest(), most(field)),
                field.lowest(),
                field.highest(),
                field.choices(),
                new FormField.OwnWords(null, change.help(), Map.of()));
    }

    private FormField groups() {
        return new FormField(
                TARGET_GROUPS,
                Section.TARGET_GROUP,
                FieldType.MULTI_CHOICE,
                false,
                0,
                0,
                0,
                List.copyOf(targetGroups.keySet()),
                new FormField.OwnWords(null, null, targetGroups));
    }
}
