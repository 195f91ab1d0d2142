package se.stegvis.funding.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.BudgetChange;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetLine;
import se.stegvis.funding.BudgetRow;
import se.stegvis.funding.BudgetRowId;
import se.stegvis.funding.StaffCost;
import se.stegvis.shell.TypedText;

/**
 * An amount of a line in a year: a native input, since a budget has hundreds. Its row comes into being with the first amount and goes
 * when the amount is taken out. An amount that is computed is shown with how, and cannot be written over.
 */
final class BudgetCell {

    private final FormPage page;
    private final BudgetLine line;
    private final int year;
    private final int number;
    private final BudgetBlock block;
    private final String label;
    private @Nullable BudgetRow row;
    private @Nullable TypedText typed;

    /**
     * @param block all amounts of the page
     * @param number counts the cells of the page
     * @param label what the line is called
     */
    BudgetCell(FormPage page, BudgetBlock block, BudgetLine line, int year, int number, String label) {
        this.page = page;
        this.block = block;
        this.line = line;
        this.year = year;
        this.number = number;
        this.label = label;
        this.row = line.row(year).orElse(null);
    }

    NativeTableCell draw() {
        Input input = new Input();
        input.addClassName("fu-money");
        input.setAriaLabel(name());
        input.setValue(figure(row));
        input.getElement().setAttribute("inputmode", "decimal");
        input.getElement().setAttribute("autocomplete", "off");
        input.getElement().setAttribute("data-cell", at());
        BudgetRow stored = row;
        if (stored != null) {
            page.at(stored.id().toString(), input);
        }
        NativeTableCell cell = new NativeTableCell();
        Optional<StaffCost> staff = staff();
        if (staff.isPresent() || !page.mayEdit()) {
            input.getElement().setAttribute("readonly", true);
            page.at(place(), input);
            cell.add(input);
            staff.ifPresent(how -> cell.add(how(input, how)));
        } else {
            TypedText own = page.typed(input, place(), markOf(figure(row)), this::save, (field, now) -> {});
            typed = own;
            cell.add(own);
        }
        page.at(at(), input);
        return cell;
    }

    private Span how(Input input, StaffCost staff) {
        Span how = new Span(page.calculation(staff));
        how.addClassNames("fu-how");
        how.setId("fu-how-" + number);
        input.getElement().setAttribute("aria-describedby", "fu-how-" + number);
        input.addClassName("fu-computed");
        return how;
    }

    private String place() {
        return line.place(year);
    }

    /** What tells the cell from all others on the page, also when the page has been drawn anew. */
    String at() {
        return BudgetLines.place(line, year);
    }

    /** The row that is stored, as far as the page knows. */
    Optional<BudgetRow> row() {
        return Optional.ofNullable(row);
    }

    /** What somebody else has written into a cell that is empty as far as the page knows. */
    Optional<BudgetRow> theirs(ApplicationDraft now, Set<BudgetRowId> known) {
        return row == null ? BudgetLines.theirs(now, line, year, known) : Optional.empty();
    }

    /** The cell's row and column, as people call them. */
    String name() {
        return label + " " + year;
    }

    String stored() {
        return figure(row);
    }

    private Optional<StaffCost> staff() {
        return Optional.ofNullable(row).map(BudgetRow::content).map(BudgetContent::staff);
    }

    /**
     * What a pasted text would change; empty when it says what is stored.
     *
     * @throws InvalidInputException when it is no amount
     * @throws RefusedException when the amount is computed
     */
    Optional<BudgetChange> change(String pasted) {
        Kronor amount = Fields.pastedAmount(pasted);
        Optional<BudgetChange> change = line.change(year, row, amount);
        if (change.isPresent() && staff().isPresent()) {
            throw RefusedException.because("fundingui.budget.computed");
        }
        return change;
    }

    /** Shows what has been stored with others. */
    void show(@Nullable BudgetRow now) {
        row = now;
        TypedText own = typed;
        if (own != null) {
            own.stored(figure(now), markOf(figure(now)));
        }
    }

    /** Takes over what others have stored. */
    void follow(@Nullable BudgetRow now) {
        TypedText own = typed;
        if (own != null) {
            row = now;
            own.follow(figure(now), markOf(figure(now)), page.live().lastWriter());
        }
    }

    String line() {
        return line.name();
    }

    int year() {
        return year;
    }

    private long save(String written, long base) {
        Kronor amount = Fields.amount(written);
        String wanted = amount == null ? "" : amount.figure();
        if (markOf(figure(row)) != base && !figure(row).equals(wanted)) {
            throw new EditConflictException(figure(row), markOf(figure(row)), "");
        }
        if (staff().isPresent() && !figure(row).equals(wanted)) {
            throw RefusedException.because("fundingui.budget.computed");
        }
        try {
            row = stored(amount);
        } catch (EditConflictException others) {
            BudgetRow now = fresh(row);
            row = now;
            throw new EditConflictException(figure(now), markOf(figure(now)), others.savedBy());
        } catch (NotFoundException removed) {
            row = null;
            throw new EditConflictException("", markOf(""), "");
        }
        return markOf(figure(row));
    }

    private @Nullable BudgetRow stored(@Nullable Kronor amount) {
        BudgetRow now = row;
        if (now == null) {
            return amount == null ? null : added(amount);
        }
        Kronor wanted = amount == null && line.isExtra() ? Kronor.ZERO : amount;
        if (wanted == null) {
            page.services().budget().remove(page.id(), now.id(), now.version());
            return null;
        }
        return page.services().budget().save(page.id(), now.id(), now.content().with(wanted), now.version());
    }

    /** Two amounts in one cell would be counted twice: who comes second sees what the first has written. */
    private BudgetRow added(Kronor amount) {
        try {
            return page.services().budget().addUnless(page.id(), line.content(year, amount), block.known());
        } catch (EditConflictException first) {
            BudgetRow now = theirs(page.fresh(), block.known()).orElse(null);
            row = now;
            throw new EditConflictException(figure(now), markOf(figure(now)), first.savedBy());
        }
    }

    private @Nullable BudgetRow fresh(@Nullable BudgetRow known) {
        Optional<BudgetRowId> id = Optional.ofNullable(known).map(BudgetRow::id);
        return page.fresh().budget().stream()
                .filter(each -> id.filter(each.id()::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static String figure(@Nullable BudgetRow row) {
        return row == null ? "" : row.content().amount().figure();
    }

    private static long markOf(String text) {
        return Integer.toUnsignedLong(text.hashCode());
    }
}
