package se.stegvis.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.evaluation.Lines.Line;
import tools.jackson.databind.node.StringNode;

/**
 * Goals in a file of separated values, RFC 4180. Written by hand for one reason: a quote that is never closed must cost its own row and
 * not the rest of the file, so the lines that it swallowed are read again.
 */
final class CsvPortfolio implements Portfolio {

    /** Lines that one row may run over; beyond that a quote is taken to have been forgotten. */
    private static final int MOST_LINES = 500;

    /** Nothing separates: the file has a single column. */
    static final char NONE = '\0';
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final String SEPARATOR_HINT = "sep=";

    private final Lines lines;
    private final Heading heading;
    private final char separator;
    private long number;

    /** The fields of a row; those before the fault where there is one. */
    private record Fields(List<String> values, @Nullable String fault) {

        boolean areEmpty() {
            return fault == null && values.stream().allMatch(String::isBlank);
        }
    }

    CsvPortfolio(Lines lines) throws IOException {
        this.lines = lines;
        Heading.Search search = new Heading.Search();
        char hinted = NONE;
        while (!search.isOver()) {
            Line line = lines.next();
            if (line == null) {
                break;
            }
            if (number == 0 && line.text().length() == 5 && line.text().startsWith(SEPARATOR_HINT)) {
                hinted = line.text().charAt(4);
                number++;
                continue;
            }
            char likely = hinted == NONE ? separatorIn(line.text()) : hinted;
            lines.giveBack(List.of(line));
            Fields fields = read(likely);
            if (fields != null && search.found(fields.values)) {
                heading = search.heading();
                separator = likely;
                return;
            }
        }
        throw search.failed();
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public Set<Column> columns() {
        return heading.columns();
    }

    /** What separates the fields in a heading; nothing where it is a single word, and then nothing separates in the rows. */
    char separator() {
        return separator;
    }

    private static char separatorIn(String line) {
        char most = NONE;
        long found = 0;
        for (char candidate : SEPARATORS) {
            long count = line.chars().filter(sign -> sign == candidate).count();
            if (count > found) {
                most = candidate;
                found = count;
            }
        }
        return most;
    }

    @Override
    public @Nullable Row next() throws IOException {
        Fields fields = read(separator);
        while (fields != null && fields.areEmpty()) {
            fields = read(separator);
        }
        return fields == null ? null : row(fields);
    }

    private Row row(Fields fields) {
        Cells cells = new Cells(number);
        heading.places().forEach((column, place) -> {
            if (place < fields.values.size()) {
                String value = fields.values.get(place);
                if (column == Column.ID) {
                    cells.id(value.isBlank() ? null : StringNode.valueOf(value));
                } else {
                    cells.put(column, value);
                }
            }
        });
        if (fields.fault != null) {
            return cells.broken(fields.fault);
        }
        long surplus = fields.values.stream().skip(heading.width()).filter(value -> !value.isBlank()).count();
        if (surplus > 0) {
            return cells.broken("evaluation.fault.surplus", fields.values.size(), heading.width());
        }
        return cells.toRow();
    }

    /** Reads one row, which a quoted line break may stretch over several lines; null at the end of the file. */
    private @Nullable Fields read(char between) throws IOException {
        Line line = lines.next();
        if (line == null) {
            return null;
        }
        number++;
        RowParser parser = new RowParser(between);
        List<Line> further = new ArrayList<>();
        int length = 0;
        while (true) {
            if (!line.whole() || length + line.text().length() > Lines.LONGEST) {
                return broken(parser, further, "evaluation.fault.tooLong");
            }
            length += line.text().length();
            if (!parser.take(line.text())) {
                return broken(parser, further, "evaluation.fault.quoteInside");
            }
            if (!parser.isOpen()) {
                return new Fields(parser.fields(), null);
            }
            Line more = further.size() < MOST_LINES ? lines.next() : null;
            if (more == null) {
                return broken(parser, further, "evaluation.fault.quoteOpen");
            }
            further.add(more);
            line = more;
        }
    }

    private Fields broken(RowParser parser, List<Line> further, String fault) {
        lines.giveBack(further);
        return new Fields(parser.fields(), fault);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Takes a row apart, line by line. */
    private static final class RowParser {

        private enum Place {
            START,
            PLAIN,
            QUOTED,
            CLOSED
        }

        private final char between;
        private final List<String> fields = new ArrayList<>();
        private final StringBuilder field = new StringBuilder();
        private Place place = Place.START;

        RowParser(char between) {
            this.between = between;
        }

        boolean isOpen() {
            return place == Place.QUOTED;
        }

        /** The fields that are complete. */
        List<String> fields() {
            return List.copyOf(fields);
        }

        /** Reads a line; false where something other than a separator follows a closing quote. */
        boolean take(String line) {
            if (isOpen()) {
                field.append('\n');
            }
            for (int i = 0; i < line.length(); i++) {
                char sign = line.charAt(i);
                switch (place) {
                    case QUOTED -> {
                        if (sign != '"') {
                            field.append(sign);
                        } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                            field.append('"');
                            i++;
                        } else {
                            place = Place.CLOSED;
                        }
                    }
                    case CLOSED -> {
                        if (isBetween(sign)) {
                            endField();
                        } else if (sign != ' ') {
                            return false;
                        }
                    }
                    case START, PLAIN -> {
                        if (isBetween(sign)) {
                            endField();
                        } else if (sign == '"' && place == Place.START) {
                            place = Place.QUOTED;
                        } else {
                            place = Place.PLAIN;
                            field.append(sign);
                        }
                    }
                }
            }
            if (!isOpen()) {
                endField();
            }
            return true;
        }

        private boolean isBetween(char sign) {
            return between != NONE && sign == between;
        }

        private void endField() {
            fields.add(field.toString());
            field.setLength(0);
            place = Place.START;
        }
    }
}
