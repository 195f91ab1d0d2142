package se.stegvis.evaluation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Message;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalKind;
import tools.jackson.databind.JsonNode;

/** A row's cells under their columns, and the goal they make. A cell that cannot be understood is left out and told. */
final class Cells {

    private static final int LONGEST_QUOTED = 40;

    /** Unreadable bytes have become this sign. */
    private static final String REPLACED = "\uFFFD";

    private static final Pattern SPACES_AND_PERCENT = Pattern.compile("[\\s\\u00A0\\u202F]+|%");
    private static final Pattern NUMBER = Pattern.compile("[-+\u2212]?\\d{1,15}([.,]\\d{1,10})?");

    private final long number;
    private final Map<Column, String> cells = new EnumMap<>(Column.class);
    private final List<Message> warnings = new ArrayList<>();
    private @Nullable JsonNode id;

    Cells(long number) {
        this.number = number;
    }

    Cells id(@Nullable JsonNode id) {
        this.id = id;
        return this;
    }

    Cells put(Column column, String cell) {
        if (!cell.isBlank()) {
            cells.put(column, cell);
        }
        return this;
    }

    /** Something stands in the cell that is neither text nor number. */
    Cells notUnderstood(Column column) {
        warnings.add(Message.of("evaluation.warning.cell", name(column)));
        return this;
    }

    Row.Broken broken(String key, Object... arguments) {
        return new Row.Broken(number, id, cells.get(Column.TEXT), Message.of(key, arguments));
    }

    Row toRow() {
        String text = cells.get(Column.TEXT);
        if (text == null) {
            return broken("evaluation.fault.noText");
        }
        if (text.contains(REPLACED)) {
            warnings.add(Message.of("evaluation.warning.characters"));
        }
        Goal goal = Goal.builder(text)
                .kind(kind())
                .targetGroup(cells.get(Column.TARGET_GROUP))
                .groupSize(groupSize())
                .indicator(cells.get(Column.INDICATOR))
                .unit(cells.get(Column.UNIT))
                .baseline(number(Column.BASELINE))
                .target(number(Column.TARGET))
                .source(cells.get(Column.SOURCE))
                .responsible(cells.get(Column.RESPONSIBLE))
                .deadline(day())
                .build();
        return new Row.Readable(number, id, goal, List.copyOf(warnings));
    }

    private @Nullable GoalKind kind() {
        String cell = cells.get(Column.KIND);
        if (cell == null) {
            return null;
        }
        Optional<GoalKind> kind = Spelling.kind(cell.strip());
        if (kind.isEmpty()) {
            warn("evaluation.warning.kind", Column.KIND, cell);
        }
        return kind.orElse(null);
    }

    private @Nullable Integer groupSize() {
        BigDecimal size = number(Column.GROUP_SIZE);
        if (size == null) {
            return null;
        }
        try {
            int people = size.intValueExact();
            if (people > 0) {
                return people;
            }
        } catch (ArithmeticException notWhole) {
            // Told below, as a size that is not positive is.
        }
        warn("evaluation.warning.whole", Column.GROUP_SIZE, size.toPlainString());
        return null;
    }

    private @Nullable BigDecimal number(Column column) {
        String cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        String digits = SPACES_AND_PERCENT.matcher(cell).replaceAll("");
        if (!NUMBER.matcher(digits).matches()) {
            warn("evaluation.warning.number", column, cell);
            return null;
        }
        return new BigDecimal(digits.replace(',', '.').replace('\u2212', '-'));
    }

    private @Nullable LocalDate day() {
        String cell = cells.get(Column.DATE);
        if (cell == null) {
            return null;
        }
        try {
            return LocalDate.parse(cell.strip());
        } catch (DateTimeException noDay) {
            warn("evaluation.warning.date", Column.DATE, cell);
            return null;
        }
    }

    private void warn(String key, Column column, String cell) {
        String shown = cell.strip();
        warnings.add(Message.of(
                key,
                name(column),
                shown.length() <= LONGEST_QUOTED ? shown : shown.substring(0, LONGEST_QUOTED) + "…"));
    }

    private static Message name(Column column) {
        return Message.of("evaluation.column." + column.name());
    }
}
