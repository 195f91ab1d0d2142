package se.stegvis.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column stands where.
 *
 * @param places each column's place, counted from 0
 * @param width number of places
 */
record Heading(Map<Column, Integer> places, int width) {

    Set<Column> columns() {
        return places.keySet();
    }

    /** Looks for the heading: the first row that has a column with the goals, below titles and empty rows. */
    static final class Search {

        /** Rows with something in them that are looked at. */
        private static final int MOST_ROWS = 20;

        /** Headings that an answer names; a longer list helps nobody. */
        private static final int MOST_NAMED = 12;

        private List<String> firstRow = List.of();
        private int looked;
        private @Nullable Heading heading;

        /** Takes the file's next row, and says whether it is the heading. */
        boolean found(List<String> row) {
            if (row.stream().allMatch(String::isBlank)) {
                return false;
            }
            looked++;
            if (firstRow.isEmpty()) {
                firstRow = row;
            }
            Map<Column, Integer> places = new EnumMap<>(Column.class);
            for (int place = 0; place < row.size(); place++) {
                Optional<Column> column = Column.headed(row.get(place));
                if (column.isPresent() && places.putIfAbsent(column.get(), place) != null) {
                    if (places.containsKey(Column.TEXT)) {
                        throw Refused.because("evaluation.refused.twice", row.get(place).strip());
                    }
                    return false;
                }
            }
            if (!places.containsKey(Column.TEXT)) {
                return false;
            }
            heading = new Heading(places, row.size());
            return true;
        }

        boolean isOver() {
            return looked == MOST_ROWS;
        }

        Heading heading() {
            if (heading == null) {
                throw new IllegalStateException("no heading has been found");
            }
            return heading;
        }

        Refused failed() {
            if (firstRow.isEmpty()) {
                return Refused.because("evaluation.refused.empty");
            }
            List<String> named = new ArrayList<>(firstRow.stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .limit(MOST_NAMED)
                    .map(name -> name.length() > 30 ? name.substring(0, 30) + "…" : name)
                    .toList());
            return Refused.because(
                    "evaluation.refused.noTextColumn", named.stream().collect(Collectors.joining(", ")));
        }
    }
}
