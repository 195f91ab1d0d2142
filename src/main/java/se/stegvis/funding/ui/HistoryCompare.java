package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.BudgetDifference;
import se.stegvis.funding.BudgetYear;
import se.stegvis.funding.HistoryComparison;
import se.stegvis.funding.HistoryItem;
import se.stegvis.funding.HistoryLandmarks;
import se.stegvis.funding.HistoryPart;
import se.stegvis.funding.HistoryService;
import se.stegvis.shell.Dates;
import se.stegvis.shell.Stacking;

/** What differs in an application between two times that one chooses. */
final class HistoryCompare extends Composite<Div> {

    private static final int WEEK = 7;

    private final transient FormPage page;
    private final transient HistoryService history;
    private final transient HistoryWords words;
    private final DateTimePicker from;
    private final DateTimePicker to;
    private final Div result = new Div();
    /** The very moment that was chosen by a button; what is typed is told by the minute. */
    private @Nullable Instant exactly;

    HistoryCompare(FormPage page, HistoryService history, HistoryWords words) {
        this.page = page;
        this.history = history;
        this.words = words;
        from = picker("fundingui.history.from");
        to = picker("fundingui.history.to");
        from.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                exactly = null;
            }
        });
        HistoryLandmarks landmarks = history.landmarks(page.id());
        Div choices = new Div();
        choices.addClassName("sv-row");
        landmarks.own().ifPresent(own -> choices.add(choice("fundingui.history.sinceOwn", () -> own)));
        choices.add(
                choice("fundingui.history.sinceYesterday", () -> daysAgo(1)),
                choice("fundingui.history.sinceWeek", () -> daysAgo(WEEK)));
        landmarks.accepted().ifPresent(accepted -> choices.add(choice("fundingui.history.sinceAccepted", () -> accepted)));
        choices.add(choice("fundingui.history.sinceStart", () -> Instant.EPOCH));
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", page.text("fundingui.history.quick"));
        Button compare = new Button(page.text("fundingui.history.compare"), click -> compare());
        compare.addClassName("fu-history-compare");
        Paragraph help = new Paragraph(page.text("fundingui.history.compare.help"));
        help.addClassName("sv-muted");
        Div times = new Div(from, to, compare);
        times.addClassName("fu-history-times");
        result.addClassName("fu-rows");
        Div card = new Div(new H2(page.text("fundingui.history.compare.title")), help, choices, times);
        card.addClassNames("sv-card", "sv-no-print", "fu-rows");
        getContent().addClassName("fu-rows");
        getContent().add(card, result);
        from.setValue(local(landmarks.own().orElse(daysAgo(1))));
        exactly = landmarks.own().orElse(null);
    }

    private DateTimePicker picker(String label) {
        DateTimePicker picker = new DateTimePicker(page.text(label));
        Dates.prepare(picker);
        return picker;
    }

    private Button choice(String key, java.util.function.Supplier<Instant> moment) {
        Button button = new Button(page.text(key), click -> {
            Instant chosen = moment.get();
            from.setValue(chosen.equals(Instant.EPOCH) ? null : local(chosen));
            to.clear();
            exactly = chosen;
            compare();
        });
        button.addClassName("fu-history-quick");
        return button;
    }

    /** Without an earlier time from the beginning, without a later one until now. */
    private void compare() {
        boolean whole = isWhole(from);
        if (!isWhole(to) || !whole) {
            result.removeAll();
            return;
        }
        Instant earlier = Optional.ofNullable(exactly)
                .or(() -> Optional.ofNullable(from.getValue()).map(HistoryCompare::instant))
                .orElse(Instant.EPOCH);
        // A minute that is named is meant whole.
        Instant later = Optional.ofNullable(to.getValue())
                .map(time -> instant(time.plusMinutes(1)).minus(1, ChronoUnit.MICROS))
                .orElseGet(() -> page.services().clock().instant());
        try {
            show(history.compare(page.id(), earlier, later), earlier, later);
        } catch (InvalidInputException invalid) {
            to.setErrorMessage(page.text(invalid.faults().getFirst().message()));
            to.setInvalid(true);
            result.removeAll();
        }
    }

    /** A day without a time of it, or a time without its day, is not taken for nothing. */
    private boolean isWhole(DateTimePicker picker) {
        boolean incomplete =
                picker.getDefaultValidator().apply(picker.getValue(), new ValueContext(picker)).isError();
        picker.setErrorMessage(incomplete ? page.text("fundingui.history.incomplete") : "");
        picker.setInvalid(incomplete);
        return !incomplete;
    }

    private void show(HistoryComparison compared, Instant earlier, Instant later) {
        result.removeAll();
        H2 title = new H2(earlier.equals(Instant.EPOCH)
                ? page.text("fundingui.history.result.all", SwedishTime.minute(later))
                : page.text("fundingui.history.result", SwedishTime.minute(earlier), SwedishTime.minute(later)));
        Paragraph count = new Paragraph(page.text(
                "fundingui.history.result.count", compared.items().size() + compared.budget().lines().size()));
        count.getElement().setAttribute("role", "status");
        count.addClassName("sv-muted");
        result.add(title, count);
        String section = null;
        UnorderedList list = new UnorderedList();
        for (HistoryItem item : compared.items()) {
            if (!words.section(item).equals(section)) {
                section = words.section(item);
                list = new UnorderedList();
                list.addClassName("fu-history");
                result.add(new H3(section.isEmpty() ? page.text("fundingui.history.elsewhere") : section), list);
            }
            list.add(row(item));
        }
        if (!compared.budget().isEmpty()) {
            result.add(new H3(page.text("fundingui.history.budget")), budget(compared.budget()));
        }
    }

    private ListItem row(HistoryItem item) {
        Div head = new Div(HistoryView.whereTo(page, words, item));
        String verb = HistoryEntries.verb(item);
        if (item.part() != HistoryPart.ANSWER && !verb.equals("changed")) {
            Span what = new Span(page.text("fundingui.history.result." + verb));
            what.addClassName("sv-chip");
            head.add(what);
        }
        head.addClassName("fu-history-head");
        return new ListItem(head, new HistoryDifference(page, words, item));
    }

    /** A row for each line and year that differs, and the sums as they were and as they are. */
    private Component budget(BudgetDifference budget) {
        String caption = page.text("fundingui.history.budget");
        NativeTable table = Tables.table(caption);
        table.addClassName("fu-list");
        NativeTableRow head = Tables.head(table, page.text("fundingui.budget.what"));
        head.add(
                Tables.columnHead(page.text("fundingui.year"), false),
                Tables.columnHead(page.text("fundingui.history.was"), true),
                Tables.columnHead(page.text("fundingui.history.is"), true),
                Tables.columnHead(page.text("fundingui.history.difference"), true));
        for (BudgetDifference.Line line : budget.lines()) {
            String name = words.line(line.line());
            line.years().forEach((year, change) -> add(table, name, year.toString(), change, false));
            if (line.recalculated() && line.years().isEmpty()) {
                add(table, page.text("fundingui.history.recalculated", name), "", line.sum(), false);
            }
        }
        Map<String, Function<BudgetYear, Kronor>> sums = Map.of(
                "fundingui.history.cost", BudgetYear::cost,
                "fundingui.history.financing", BudgetYear::financing,
                "fundingui.history.ownTime", BudgetYear::ownTime);
        for (String key : List.of("fundingui.history.cost", "fundingui.history.financing", "fundingui.history.ownTime")) {
            Function<BudgetYear, Kronor> side = java.util.Objects.requireNonNull(sums.get(key));
            for (int year : budget.years()) {
                BudgetDifference.Change change = change(budget, year, side);
                if (!change.difference().isZero()) {
                    add(table, page.text(key), Integer.toString(year), change, false);
                }
            }
            BudgetDifference.Change total =
                    new BudgetDifference.Change(side.apply(budget.before().total()), side.apply(budget.after().total()));
            add(table, page.text(key), page.text("fundingui.allYears"), total, true);
        }
        Stacking.stack(table);
        return Tables.scrolling(page, table, caption);
    }

    private static BudgetDifference.Change change(BudgetDifference budget, int year, Function<BudgetYear, Kronor> side) {
        return new BudgetDifference.Change(
                side.apply(budget.before().years().getOrDefault(year, BudgetYear.NOTHING)),
                side.apply(budget.after().years().getOrDefault(year, BudgetYear.NOTHING)));
    }

    private static void add(NativeTable table, String name, String year, BudgetDifference.Change change, boolean total) {
        NativeTableRow row = Tables.row(table, name);
        row.add(new NativeTableCell(year));
        for (String amount : List.of(
                change.before().toString(), change.after().toString(), HistoryDifference.signed(change.difference()))) {
            NativeTableCell cell = new NativeTableCell(amount);
            cell.addClassName("sv-amount");
            row.add(cell);
        }
        if (total) {
            row.addClassName("fu-total");
        }
    }

    private Instant daysAgo(int days) {
        return SwedishTime.today(page.services().clock()).minusDays(days).atStartOfDay(SwedishTime.ZONE).toInstant();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, SwedishTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(SwedishTime.ZONE).toInstant();
    }
}
