package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetRow;
import se.stegvis.funding.BudgetRowId;

/** An amount of a line in a year. Its row comes into being with the first amount and goes when the amount is taken out. */
final class BudgetCell {

    private final FormPage page;
    private final BudgetLine line;
    private final int year;
    private @Nullable BudgetRow row;

    BudgetCell(FormPage page, BudgetLine line, int year) {
        this.page = page;
        this.line = line;
        this.year = year;
        this.row = line.row(year).orElse(null);
    }

    Component field(String name) {
        TextField field = Fields.cell(name + " " + year);
        field.setValue(figure(row));
        BudgetRow stored = row;
        String place = "budget." + line.name() + "." + year;
        Component typed = page.typed(field, place, markOf(figure(row)), this::save);
        if (stored != null) {
            page.at(stored.id().toString(), field);
        }
        return typed;
    }

    private long save(String typed, long base) {
        Kronor amount = Fields.amount(typed);
        String wanted = amount == null ? "" : amount.figure();
        if (markOf(figure(row)) != base && !figure(row).equals(wanted)) {
            throw new EditConflictException(figure(row), markOf(figure(row)), "");
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
        if (amount == null) {
            if (now != null && line.isExtra()) {
                return write(now, Kronor.ZERO);
            }
            if (now != null) {
                page.services().budget().remove(page.id(), now.id());
            }
            return null;
        }
        return now == null
                ? page.services().budget().add(page.id(), line.content(year, amount))
                : write(now, amount);
    }

    private BudgetRow write(BudgetRow now, Kronor amount) {
        BudgetContent was = now.content();
        return page.services()
                .budget()
                .save(
                        page.id(),
                        now.id(),
                        new BudgetContent(was.kind(), was.costType(), was.year(), amount, was.member(), was.activity(), was.note()),
                        now.version());
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
