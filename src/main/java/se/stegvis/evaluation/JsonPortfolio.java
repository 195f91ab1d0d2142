package se.stegvis.evaluation;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.evaluation.Lines.Line;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goals as JSON lines: an object on each line. */
final class JsonPortfolio implements Portfolio {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Lines lines;
    private long number;

    JsonPortfolio(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Format format() {
        return Format.JSONL;
    }

    @Override
    public Set<Column> columns() {
        return Set.of();
    }

    @Override
    public @Nullable Row next() throws IOException {
        Line line = line();
        while (line != null && line.text().isBlank()) {
            line = line();
        }
        return line == null ? null : row(line);
    }

    private @Nullable Line line() throws IOException {
        number++;
        return lines.next();
    }

    private Row row(Line line) {
        Cells cells = new Cells(number);
        if (!line.whole()) {
            return cells.broken("evaluation.fault.tooLong");
        }
        JsonNode goal;
        try {
            goal = JSON.readTree(line.text());
        } catch (JacksonException noJson) {
            return cells.broken("evaluation.fault.noJson", noJson.getLocation().getColumnNr());
        }
        if (!goal.isObject()) {
            return cells.broken("evaluation.fault.noObject");
        }
        boolean textIsNone = false;
        for (var property : goal.properties()) {
            Optional<Column> column = Column.headed(property.getKey());
            JsonNode value = property.getValue();
            if (column.isEmpty() || value.isNull()) {
                continue;
            }
            switch (column.get()) {
                case ID -> cells.id(value);
                case TEXT -> {
                    textIsNone = !value.isString();
                    if (value.isString()) {
                        cells.put(Column.TEXT, value.stringValue());
                    }
                }
                default -> {
                    if (value.isString() || value.isNumber()) {
                        cells.put(column.get(), value.isString() ? value.stringValue() : value.asString());
                    } else {
                        cells.notUnderstood(column.get());
                    }
                }
            }
        }
        return textIsNone ? cells.broken("evaluation.fault.textIsNone") : cells.toRow();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
