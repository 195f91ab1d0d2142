package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.BudgetComparison;
import se.stegvis.funding.BudgetComparison.Earlier;
import se.stegvis.funding.BudgetComparison.Placing;

/** The budget beside the förbund's earlier insatser, reckoned when somebody opens it. */
final class BudgetBeside extends Composite<NativeDetails> {

    private final transient FormPage page;
    private final Div content = new Div();

    BudgetBeside(FormPage page) {
        this.page = page;
        content.addClassName("fu-beside");
        getContent().setSummaryText(page.text("fundingui.beside"));
        getContent().setContent(content);
        getContent().addClassName("fu-folded");
        getContent().addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                fill();
            }
        });
    }

    /** Anew each time: the budget may have changed since. */
    void fill() {
        BudgetComparison comparison = page.services().budgetFiles().compare(page.id());
        content.removeAll();
        if (comparison.earlier().isEmpty()) {
            Paragraph nothing = new Paragraph(page.text("fundingui.beside.none"));
            nothing.addClassName("sv-muted");
            content.add(nothing);
            return;
        }
        content.add(
                sentence("fundingui.beside.perParticipant", comparison.perParticipant()),
                sentence("fundingui.beside.perYear", comparison.perYear()),
                table(comparison));
        Paragraph how = new Paragraph(page.text("fundingui.beside.how"));
        how.addClassNames("sv-muted", "sv-small");
        content.add(how);
    }

    private Paragraph sentence(String key, Placing placing) {
        String what = page.text(key);
        Optional<Kronor> own = placing.own();
        if (own.isEmpty()) {
            return new Paragraph(page.text("fundingui.beside.notComputable", what));
        }
        return new Paragraph(
                placing.known() == 0
                        ? page.text("fundingui.beside.unknown", what, own.get().toString())
                        : page.text(
                                "fundingui.beside.placed",
                                what,
                                own.get().toString(),
                                placing.above(),
                                placing.level(),
                                placing.known(),
                                placing.known() - placing.above() - placing.level()));
    }

    private Div table(BudgetComparison comparison) {
        String caption = page.text("fundingui.beside.caption");
        NativeTable table = Tables.table(caption);
        table.addClassName("fu-list");
        NativeTableRow head = Tables.head(table, page.text("fundingui.beside.initiative"));
        head.add(
                Tables.columnHead(page.text("fundingui.beside.years"), false),
                Tables.columnHead(page.text("fundingui.beside.granted"), true),
                Tables.columnHead(page.text("fundingui.beside.perParticipant"), true));
        for (Earlier earlier : comparison.earlier()) {
            NativeTableRow row = Tables.row(table, earlier.name());
            row.add(new NativeTableCell(earlier.years()), amount(earlier.perYear()), amount(earlier.perParticipant()));
        }
        return Tables.scrolling(page, table, caption);
    }

    private NativeTableCell amount(Optional<Kronor> amount) {
        NativeTableCell cell =
                new NativeTableCell(amount.map(Kronor::figure).orElseGet(() -> page.text("fundingui.beside.notKnown")));
        cell.addClassName("sv-amount");
        return cell;
    }
}
