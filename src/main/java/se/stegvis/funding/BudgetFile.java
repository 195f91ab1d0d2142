package se.stegvis.funding;

import java.util.List;
import java.util.Optional;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;

/**
 * What a workbook with a budget says, held against what is stored. With any fault it has no cells.
 *
 * @param faults what is wrong, in the order of the file
 * @param cells what it would change, in the order of the file
 */
public record BudgetFile(List<Fault> faults, List<Cell> cells) {

    public BudgetFile {
        faults = List.copyOf(faults);
        cells = List.copyOf(cells);
    }

    /**
     * Something that is wrong in the file.
     *
     * @param row as the spreadsheet numbers it; 0 when it is the file as a whole
     * @param column its heading or letter; empty when it is the row or file as a whole
     * @param message what is wrong and what to do
     */
    public record Fault(int row, String column, Message message) {}

    /**
     * An amount that would change.
     *
     * @param line what the line is called
     * @param was empty when nothing is stored
     * @param becomes empty when it is taken out
     * @param change what {@link BudgetService#saveAll} does
     */
    public record Cell(String line, int year, Optional<Kronor> was, Optional<Kronor> becomes, BudgetChange change) {}

    static BudgetFile refused(String key, Object... arguments) {
        return new BudgetFile(List.of(new Fault(0, "", Message.of(key, arguments))), List.of());
    }

    /** What to store, in the order of {@link #cells()}. */
    public List<BudgetChange> changes() {
        return cells.stream().map(Cell::change).toList();
    }
}
