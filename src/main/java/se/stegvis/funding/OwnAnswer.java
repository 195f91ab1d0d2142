package se.stegvis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.foundation.Texts;

/**
 * What an application says to something that the förbund itself asks for: a question of its own, or its list of target groups.
 *
 * @param field as the application's form asks it
 * @param value a {@code BigDecimal} of a number, a {@code LocalDate} of a day, else a {@code String}
 */
record OwnAnswer(FormField field, Object value) {

    /** Fields that the förbund has put into a form. */
    static Stream<FormField> asked(FormDefinition form) {
        return form.fields().stream()
                .filter(field -> field.key().startsWith(FormAdjustments.OWN)
                        || field.key().equals(FormAdjustments.TARGET_GROUPS));
    }

    /** All that are given, in the order of the form. */
    static List<OwnAnswer> of(FormDefinition form, Map<AnswerKey, String> answers, Texts texts) {
        return asked(form)
                .flatMap(field -> value(field, answers, texts).map(value -> new OwnAnswer(field, value)).stream())
                .toList();
    }

    private static Optional<Object> value(FormField field, Map<AnswerKey, String> answers, Texts texts) {
        if (field.type() == FieldType.TABLE) {
            return Optional.<Object>of(table(field, answers)).filter(words -> !words.equals(""));
        }
        return Optional.ofNullable(answers.get(AnswerKey.of(field.key())))
                .filter(value -> !value.isBlank())
                .flatMap(value -> value(field, value, texts));
    }

    /** Nothing of an answer that was given before the question became one of another type. */
    private static Optional<Object> value(FormField field, String value, Texts texts) {
        try {
            return switch (field.type()) {
                case NUMBER -> Optional.of(new BigDecimal(value));
                case DATE -> Optional.of(LocalDate.parse(value));
                case CHOICE, MULTI_CHOICE -> Optional.<Object>of(Arrays.stream(value.split(",", -1))
                                .filter(field.choices()::contains)
                                .map(choice -> texts.get(Texts.SWEDISH, field.choice(choice)))
                                .collect(Collectors.joining(", ")))
                        .filter(words -> !words.equals(""));
                default -> Optional.of(value);
            };
        } catch (NumberFormatException | DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** A table in one cell: a line for each row. */
    private static String table(FormField field, Map<AnswerKey, String> answers) {
        List<String> rows = new ArrayList<>();
        for (int row = 1; row <= TableCell.MOST_ROWS; row++) {
            int number = row;
            String words = field.choices().stream()
                    .map(column -> answers.getOrDefault(
                            new AnswerKey(field.key(), new TableCell(number, column).scope()), ""))
                    .filter(cell -> !cell.isBlank())
                    .collect(Collectors.joining(", "));
            if (!words.isEmpty()) {
                rows.add(words);
            }
        }
        return String.join("\n", rows);
    }
}
