package se.stegvis.funding;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cell of a {@link FieldType#TABLE} field.
 *
 * @param row 1 first
 * @param column name of the column
 */
public record TableCell(int row, String column) {

    /** Most rows in one table. */
    public static final int MOST_ROWS = 30;

    private static final Pattern SCOPE = Pattern.compile("(\\d{1,2})\\.([a-z0-9-]{1,20})");

    /** As it is stored: {@code 1.c1}. */
    public String scope() {
        return row + "." + column;
    }

    /** Reads a scope; empty when it is none of this field's. */
    public static Optional<TableCell> of(FormField field, String scope) {
        Matcher matcher = SCOPE.matcher(scope);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        TableCell cell = new TableCell(Integer.parseInt(matcher.group(1)), matcher.group(2));
        return Optional.of(cell)
                .filter(read -> read.row >= 1 && read.row <= MOST_ROWS && field.choices().contains(read.column));
    }

    /** The last row that anything is written in; 0 where nothing is. */
    static int lastRow(FormField field, java.util.stream.Stream<String> scopes) {
        return scopes.map(scope -> of(field, scope).orElse(null))
                .filter(java.util.Objects::nonNull)
                .map(TableCell::row)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }
}
