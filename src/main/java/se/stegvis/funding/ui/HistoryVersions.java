package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.HistoryItem;
import se.stegvis.funding.HistoryPart;
import se.stegvis.funding.HistoryService;
import se.stegvis.funding.HistoryVersion;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.Notices;

/** All versions of one thing in an application, latest first; any of them can be put back. */
final class HistoryVersions extends Composite<Div> {

    private static final int ON_A_PAGE = 20;

    private final transient FormPage page;
    private final transient HistoryService history;
    private final transient HistoryWords words;
    private final HistoryPart part;
    private final String item;
    private final H2 title = new H2();
    private final Paragraph where = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final Button more;
    private int shown;
    private transient @Nullable HistoryVersion latest;

    /** @param back leads to the whole history */
    HistoryVersions(
            FormPage page, HistoryService history, HistoryWords words, HistoryPart part, String item, Component back) {
        this.page = page;
        this.history = history;
        this.words = words;
        this.part = part;
        this.item = item;
        more = new Button(page.text("fundingui.history.more"), click -> append());
        more.addClassName("sv-no-print");
        title.getElement().setAttribute("tabindex", "-1");
        list.addClassName("fu-history");
        back.addClassName("sv-no-print");
        getContent().addClassName("fu-rows");
        getContent().add(back, title, where, list, more);
        refresh();
    }

    private void refresh() {
        shown = 0;
        latest = null;
        list.removeAll();
        append();
    }

    private void append() {
        List<HistoryVersion> versions = history.versions(page.id(), part, item, shown, ON_A_PAGE + 1);
        if (shown == 0) {
            head(versions);
        }
        versions.stream().limit(ON_A_PAGE).forEach(version -> list.add(row(version)));
        shown += Math.min(versions.size(), ON_A_PAGE);
        more.setVisible(versions.size() > ON_A_PAGE);
    }

    private void head(List<HistoryVersion> versions) {
        where.removeAll();
        if (versions.isEmpty()) {
            title.setText(page.text("fundingui.history.none"));
            return;
        }
        latest = versions.getFirst();
        HistoryItem now = versions.getFirst().item();
        title.setText(page.text("fundingui.history.versionsOf", words.title(now)));
        where.add(HistoryView.whereTo(page, words, now, words.section(now)));
    }

    private ListItem row(HistoryVersion version) {
        Paragraph who = new Paragraph(page.text(
                "fundingui.history."
                        + (version.putBack() ? HistoryEntries.PUT_BACK : HistoryEntries.verb(version.item())),
                version.authorName(),
                SwedishTime.minute(version.at())));
        who.addClassName("sv-strong");
        ListItem row = new ListItem(who, new HistoryDifference(page, words, version.item()));
        HistoryVersion now = latest;
        if (now != null
                && page.mayEdit()
                && version.item().restorable()
                && version.item().after() != null
                && !version.item().after().equals(now.item().after())) {
            Button restore = new Button(page.text("fundingui.history.restore"), click -> ask(version, now));
            restore.setAriaLabel(page.text("fundingui.history.restore.of", SwedishTime.minute(version.at())));
            restore.addClassName("sv-no-print");
            row.add(restore);
        }
        return row;
    }

    private void ask(HistoryVersion wanted, HistoryVersion now) {
        Confirmation.ask(
                this,
                now.item().after() == null
                        ? "fundingui.history.addAgain"
                        : part == HistoryPart.GOAL ? "fundingui.history.restoring.goal" : "fundingui.history.restoring",
                () -> restore(wanted, now),
                now.authorName(),
                SwedishTime.minute(now.at()),
                wanted.authorName(),
                SwedishTime.minute(wanted.at()));
    }

    private void restore(HistoryVersion wanted, HistoryVersion now) {
        boolean restored = page.run(this, () -> history.restore(page.id(), part, item, wanted.number(), now.number()));
        if (restored) {
            Notices.done(this, "fundingui.history.restored");
        }
        refresh();
        // The button that was pressed is gone; the browser gives the focus back first when the question has been closed.
        title.getElement().executeJs("setTimeout(() => this.focus(), 50)");
    }
}
