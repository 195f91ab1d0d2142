package se.stegvis.calculation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No small count can be told from what is shown. */
class SmallCellsTest {

    private static final int LIMIT = 5;

    private record Cell(String kind, int people) {}

    private static SmallCells<Cell> hide(Cell... cells) {
        return SmallCells.of(List.of(cells), Cell::people, LIMIT);
    }

    @Test
    void what_is_large_enough_is_shown_and_nothing_is_said_where_all_is() {
        SmallCells<Cell> cells = hide(new Cell("a", 5), new Cell("b", 20));
        assertThat(cells.shown()).hasSize(2);
        assertThat(cells.rest()).isEqualTo(SmallCells.Rest.NONE);
        assertThat(cells.told()).isEqualTo(25);
    }

    @Test
    void few_that_are_left_out_are_not_counted_in_anything() {
        SmallCells<Cell> cells = hide(new Cell("a", 20), new Cell("b", 4));
        assertThat(cells.shown()).containsExactly(new Cell("a", 20));
        assertThat(cells.rest()).isEqualTo(SmallCells.Rest.FEW);
        assertThat(cells.restToldOf()).isZero();
        assertThat(cells.told()).isEqualTo(20);
        assertThat(cells.byKind(Cell::kind)).isEmpty();
    }

    @Test
    void several_that_are_left_out_are_told_of_together() {
        SmallCells<Cell> cells = hide(new Cell("a", 20), new Cell("b", 4), new Cell("b", 3));
        assertThat(cells.rest()).isEqualTo(SmallCells.Rest.TOLD);
        assertThat(cells.told()).isEqualTo(27);
        assertThat(cells.byKind(Cell::kind)).contains(Map.of("a", 20, "b", 7));
    }

    @Test
    void kinds_are_not_told_where_one_less_another_would_give_a_small_count() {
        SmallCells<Cell> cells = hide(new Cell("a", 3), new Cell("a", 3), new Cell("b", 2), new Cell("b", 4), new Cell("c", 2));
        assertThat(cells.byKind(Cell::kind)).isEmpty();
    }

    /**
     * Everything that is told, for all tables of four cells in two kinds where not every cell is filled, as in a table of livelihoods
     * never every one is: each small count could just as well be another.
     */
    @Test
    void no_small_count_follows_from_all_that_is_told() {
        Map<String, List<List<Cell>>> tables = new HashMap<>();
        for (int number = 0; number < 7 * 7 * 7 * 7; number++) {
            List<Cell> table = List.of(
                    new Cell("a", number % 7),
                    new Cell("a", number / 7 % 7),
                    new Cell("a", number / 49 % 7),
                    new Cell("b", number / 343));
            tables.computeIfAbsent(told(table), told -> new ArrayList<>()).add(table);
        }
        for (List<List<Cell>> alike : tables.values()) {
            for (List<Cell> table : alike) {
                if (table.subList(0, 3).stream().noneMatch(cell -> cell.people() == 0)) {
                    continue;
                }
                for (int cell = 0; cell < 4; cell++) {
                    int small = table.get(cell).people();
                    int at = cell;
                    if (small > 0 && small < LIMIT) {
                        assertThat(alike.stream().map(other -> other.get(at).people()).distinct())
                                .as(table + ", cell " + cell)
                                .hasSizeGreaterThan(1);
                    }
                }
            }
        }
    }

    private static String told(List<Cell> table) {
        SmallCells<Cell> cells =
                SmallCells.of(table.stream().filter(cell -> cell.people() > 0).toList(), Cell::people, LIMIT);
        return cells.shown() + " " + cells.rest() + " " + cells.restToldOf() + " " + cells.byKind(Cell::kind);
    }
}
