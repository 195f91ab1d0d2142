package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.SwedishOrder;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.HistoryContent;
import se.stegvis.funding.HistoryContent.OfAnswer;
import se.stegvis.funding.HistoryEntry;
import se.stegvis.funding.HistoryFilter;
import se.stegvis.funding.HistoryItem;
import se.stegvis.funding.HistoryNames;
import se.stegvis.funding.HistoryService;
import se.stegvis.funding.Section;

/** What has been changed in an application, latest first, a page at a time. */
final class HistoryEntries extends Composite<Div> {

    /** Leads to all versions of something. */
    interface Versions {
        Component of(HistoryItem item, String text);
    }

    static final int ON_A_PAGE = 20;
    static final String PUT_BACK = "putBack";

    private final transient FormPage page;
    private final transient HistoryService history;
    private final transient HistoryNames names;
    private final transient HistoryWords words;
    private final transient Versions versions;
    private final OrderedList list = new OrderedList();
    private final Paragraph none = new Paragraph();
    private final Span state = new Span();
    private final Button more;
    private transient HistoryFilter filter = HistoryFilter.ALL;
    private int shown;

    HistoryEntries(FormPage page, HistoryService history, HistoryNames names, HistoryWords words, Versions versions) {
        this.page = page;
        this.history = history;
        this.names = names;
        this.words = words;
        this.versions = versions;
        more = new Button(page.text("fundingui.history.more"), click -> append());
        more.addClassName("sv-no-print");
        list.addClassName("fu-history");
        none.addClassName("sv-empty");
        state.addClassNames("sv-muted", "sv-small");
        state.getElement().setAttribute("role", "status");
        Div filters = new Div(sections(), people());
        filters.addClassNames("sv-fields", "sv-no-print");
        Div foot = new Div(state, more);
        foot.addClassName("sv-row");
        getContent().addClassName("fu-rows");
        getContent().add(new H2(page.text("fundingui.history.changes")), filters, none, list, foot);
        refresh();
    }

    private void refresh() {
        shown = 0;
        list.removeAll();
        append();
    }

    private void append() {
        List<HistoryEntry> entries = history.page(page.id(), filter, shown, ON_A_PAGE);
        long all = history.count(page.id(), filter);
        entries.forEach(entry -> list.add(row(entry)));
        shown += entries.size();
        none.setText(page.text(filter.equals(HistoryFilter.ALL) ? "fundingui.history.none" : "fundingui.history.noHits"));
        none.setVisible(shown == 0);
        list.setVisible(shown > 0);
        state.setText(shown == 0 ? "" : page.text("fundingui.history.state", shown, (int) all));
        more.setVisible(shown < all && entries.size() == ON_A_PAGE);
    }

    private ListItem row(HistoryEntry entry) {
        HistoryItem item = entry.item();
        Div head = new Div(HistoryView.whereTo(page, words, item));
        String section = words.section(item);
        if (!section.isEmpty()) {
            Span where = new Span(section);
            where.addClassNames("sv-muted", "sv-small");
            head.add(where);
        }
        head.addClassName("fu-history-head");
        String verb = entry.putBack() ? PUT_BACK : verb(item);
        Paragraph who = new Paragraph(page.text("fundingui.history." + verb, entry.authorName(), when(entry)));
        who.addClassName("sv-small");
        Span summary = new Span(page.text("fundingui.history.open"));
        Span what = new Span(" " + words.title(item));
        what.addClassName("sv-visually-hidden");
        NativeDetails details = new NativeDetails();
        details.setSummary(summary, what);
        Component all = versions.of(item, page.text("fundingui.history.versions"));
        all.addClassName("sv-no-print");
        Div body = new Div(new HistoryDifference(page, words, item), all);
        body.addClassName("fu-rows");
        details.setContent(body);
        details.addClassName("fu-history-what");
        return new ListItem(head, who, details);
    }

    /** Added, changed or removed; an answer is written, changed or cleared. */
    static String verb(HistoryItem item) {
        boolean was = says(item.before());
        boolean is = says(item.after());
        return was && is ? "changed" : is ? "added" : "removed";
    }

    private static boolean says(@Nullable HistoryContent content) {
        return content != null && !(content instanceof OfAnswer(String value) && value.isEmpty());
    }

    private String when(HistoryEntry entry) {
        String from = SwedishTime.minute(entry.from());
        String until = SwedishTime.minute(entry.until());
        if (from.equals(until)) {
            return from;
        }
        boolean sameDay = SwedishTime.dayOf(entry.from()).equals(SwedishTime.dayOf(entry.until()));
        return page.text(
                "fundingui.history.between", from, sameDay ? SwedishTime.clock(entry.until()) : until, entry.saves());
    }

    private Component sections() {
        List<Section> sections = page.draft().form().sections();
        Select<Section> select = select(
                page.text("fundingui.history.section"),
                page.text("fundingui.history.section.all"),
                sections,
                section -> section.letter() + " " + page.text("funding.section." + section));
        select.addValueChangeListener(change -> {
            filter = filter.in(change.getValue());
            refresh();
        });
        return select;
    }

    private Component people() {
        List<AccountId> authors = names.authors().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(SwedishOrder.INSTANCE))
                .map(Map.Entry::getKey)
                .toList();
        Select<AccountId> select = select(
                page.text("fundingui.history.person"),
                page.text("fundingui.history.person.all"),
                authors,
                author -> names.authors().getOrDefault(author, ""));
        select.addValueChangeListener(change -> {
            filter = filter.by(change.getValue());
            refresh();
        });
        return select;
    }

    private static <T> Select<T> select(String label, String all, List<T> items, Function<T, String> words) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(item -> item == null ? all : words.apply(item));
        select.setItems(items);
        return select;
    }
}
