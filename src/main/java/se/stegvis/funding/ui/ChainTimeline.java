package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ChainContent;
import se.stegvis.funding.ChainKind;
import se.stegvis.funding.ChainRow;
import se.stegvis.funding.EffectChain;

/** The activities in time: when and by whom in words, with a bar over the months of the period beside it. */
final class ChainTimeline extends Composite<Div> {

    /** The months that the bars lie over. */
    private record Months(YearMonth first, YearMonth last) {

        long months() {
            return first.until(last, ChronoUnit.MONTHS) + 1;
        }

        /** Where a month begins, in hundredths of the whole. */
        String at(YearMonth month) {
            return percent(first.until(month, ChronoUnit.MONTHS));
        }

        String percent(long months) {
            return String.format(Locale.ROOT, "%.2f%%", 100.0 * months / months());
        }
    }

    private final transient FormPage page;

    ChainTimeline(FormPage page) {
        this.page = page;
        getContent().addClassName("fu-group");
    }

    void show(EffectChain now, ApplicationDraft draft) {
        getContent().removeAll();
        List<ChainRow> activities = now.of(ChainKind.ACTIVITY);
        getContent().setVisible(!activities.isEmpty());
        String title = page.text("fundingui.timeline");
        getContent().add(new H2(title));
        List<ChainRow> dated = activities.stream()
                .filter(row -> row.content().month() != null)
                .sorted(Comparator.comparing((ChainRow row) -> first(row)).thenComparing(ChainTimeline::last))
                .toList();
        if (!dated.isEmpty()) {
            getContent().add(table(title, dated, draft));
        }
        List<String> undated = activities.stream()
                .filter(row -> row.content().month() == null)
                .map(row -> Integer.toString(row.position()))
                .toList();
        if (!undated.isEmpty()) {
            Paragraph words = new Paragraph(page.text("fundingui.timeline.undated", String.join(", ", undated)));
            words.addClassName("sv-muted");
            getContent().add(words);
        }
    }

    private Component table(String title, List<ChainRow> dated, ApplicationDraft draft) {
        Optional<YearMonth> start = draft.start().map(YearMonth::from);
        Optional<YearMonth> end = draft.end().map(YearMonth::from);
        Months span = new Months(
                Stream.concat(start.stream(), dated.stream().map(ChainTimeline::first))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Stream.concat(end.stream(), dated.stream().map(ChainTimeline::last))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        NativeTable table = Tables.table(title);
        table.setClassName("sv-table sv-stacking fu-timeline");
        NativeTableRow head = Tables.head(table, page.text("funding.chain.ACTIVITY"));
        head.add(
                Tables.columnHead(page.text("fundingui.timeline.when"), false),
                Tables.columnHead(page.text("fundingui.chain.responsible"), false),
                years(span));
        for (ChainRow row : dated) {
            ChainContent content = row.content();
            NativeTableRow line = Tables.row(
                    table,
                    row.position() + ". "
                            + (content.text().isBlank() ? page.text("fundingui.chain.unnamed") : content.text()));
            NativeTableCell when =
                    cell("fundingui.timeline.when", Fields.months(first(row), content.until()), told(content, start, end));
            line.add(when, cell("fundingui.chain.responsible", content.responsible(), ""), bar(span, row));
        }
        return table;
    }

    /** Key of what is wrong with the months, empty where nothing is. */
    private static String told(ChainContent content, Optional<YearMonth> start, Optional<YearMonth> end) {
        if (content.endsTooEarly()) {
            return "fundingui.timeline.endsEarly";
        }
        boolean outside = Stream.of(Optional.ofNullable(content.month()), Optional.ofNullable(content.until()))
                .flatMap(Optional::stream)
                .anyMatch(month -> start.filter(month::isBefore).isPresent() || end.filter(month::isAfter).isPresent());
        return outside ? "fundingui.timeline.outside" : "";
    }

    /** @param fault key of what is wrong with it, empty where nothing is */
    private NativeTableCell cell(String label, String text, String fault) {
        Div words = new Div(new Span(text));
        if (!fault.isEmpty()) {
            Span told = new Span(page.text(fault));
            told.addClassName("fu-loose");
            words.add(told);
        }
        NativeTableCell cell = new NativeTableCell();
        cell.getElement().setAttribute("data-label", page.text(label));
        cell.add(words);
        return cell;
    }

    /** The years above the bars: what the words in the column beside say is the same, so that nobody else need hear them. */
    private static NativeTableHeaderCell years(Months span) {
        StringBuilder marks = new StringBuilder();
        for (int year = span.first().getYear(); year <= span.last().getYear(); year++) {
            YearMonth from = year == span.first().getYear() ? span.first() : YearMonth.of(year, 1);
            // A year of which only a month or two is seen has no room for its name.
            YearMonth to = year == span.last().getYear() ? span.last() : YearMonth.of(year, 12);
            if ((from.until(to, ChronoUnit.MONTHS) + 1) * 12 >= span.months() || span.months() <= 24) {
                marks.append("<text x=\"").append(span.at(from)).append("\" y=\"13\">").append(year).append("</text>");
            }
        }
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("aria-hidden", "true");
        cell.addClassName("fu-bar-cell");
        cell.add(drawing("18", marks.toString()));
        return cell;
    }

    private static NativeTableCell bar(Months span, ChainRow row) {
        YearMonth first = first(row);
        YearMonth last = last(row);
        StringBuilder marks = new StringBuilder("<rect class=\"fu-bar-period\" width=\"100%\" y=\"6\" height=\"8\"/>");
        marks.append("<rect class=\"fu-bar\" x=\"")
                .append(span.at(first))
                .append("\" width=\"")
                .append(span.percent(first.until(last, ChronoUnit.MONTHS) + 1))
                .append("\" y=\"3\" height=\"14\" rx=\"3\"/>");
        for (int year = span.first().getYear() + 1; year <= span.last().getYear(); year++) {
            String x = span.at(YearMonth.of(year, 1));
            marks.append("<line class=\"fu-bar-year\" x1=\"").append(x).append("\" x2=\"").append(x).append("\" y1=\"0\" y2=\"20\"/>");
        }
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("fu-bar-cell");
        cell.getElement().setAttribute("aria-hidden", "true");
        cell.add(drawing("20", marks.toString()));
        return cell;
    }

    /** Nothing but figures that are worked out here stands in it. */
    private static Html drawing(String height, String marks) {
        return new Html("<div><svg width=\"100%\" height=\"" + height + "\" focusable=\"false\">" + marks + "</svg></div>");
    }

    private static YearMonth first(ChainRow row) {
        return Objects.requireNonNull(row.content().month());
    }

    /** One that ends before it begins is drawn where it begins. */
    private static YearMonth last(ChainRow row) {
        @Nullable YearMonth until = row.content().until();
        return until == null || row.content().endsTooEarly() ? first(row) : until;
    }
}
