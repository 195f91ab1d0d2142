package se.stegvis.funding.ui;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.BudgetLine;
import se.stegvis.funding.BudgetRow;
import se.stegvis.funding.BudgetRowId;

/** The lines of a budget as they are stored now, while a section stands open as it was drawn. */
final class BudgetLines {

    private BudgetLines() {}

    /** The line with the amounts it has now; as it was, when it has gone. */
    static BudgetLine now(FormPage page, BudgetLine line) {
        return BudgetLine.of(page.fresh()).stream()
                .filter(each -> each.name().equals(line.name()))
                .findFirst()
                .orElse(line);
    }

    /** What somebody else has written for the line in a year where the page knows of nothing. */
    static Optional<BudgetRow> theirs(ApplicationDraft now, BudgetLine line, int year, Set<BudgetRowId> known) {
        return BudgetLine.of(now).stream()
                .filter(each -> each.saysTheSameAs(line))
                .flatMap(each -> each.row(year).stream())
                .filter(row -> !known.contains(row.id()))
                .findFirst();
    }

    /** Names the place of an amount on the page, the same however often the page is drawn. */
    static String place(BudgetLine line, int year) {
        return line.name() + "~" + year;
    }

    /** The first amount of the line of this name; the table when it has none. */
    static String placeOf(FormPage page, String line) {
        SortedSet<Integer> years = BudgetLine.years(page.draft());
        boolean isLine = BudgetLine.of(page.draft()).stream().anyMatch(each -> each.name().equals(line));
        return isLine && !years.isEmpty() ? line + "~" + years.first() : line;
    }
}
