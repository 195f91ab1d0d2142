package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Texts;

/** Pieces that the board's pages share. */
final class Parts {

    private Parts() {}

    static Section card(Component in, String key, Object... arguments) {
        H2 title = new H2(in.getTranslation(key, arguments));
        Section card = new Section(title);
        card.addClassName("sv-card");
        return card;
    }

    static Paragraph muted(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("sv-muted");
        return words;
    }

    static Paragraph empty(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("sv-empty");
        return words;
    }

    static Div row(Component... content) {
        Div row = new Div(content);
        row.addClassName("sv-row");
        return row;
    }

    static Div fields(Component... content) {
        Div fields = new Div(content);
        fields.addClassName("sv-fields");
        return fields;
    }

    static Span chip(String text, String... kinds) {
        Span chip = new Span(text);
        chip.addClassName("sv-chip");
        chip.addClassNames(kinds);
        return chip;
    }

    static Button primary(String text, Runnable click) {
        Button button = new Button(text, event -> click.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** A lesser button; what exactly it is about, only a screen reader needs to be told. */
    static Button lesser(String text, String about, Runnable click) {
        Button button = new Button(text, event -> click.run());
        button.setAriaLabel(text + ": " + about);
        return button;
    }

    /** Asks before something that cannot be undone. */
    static void confirm(Component in, String key, Runnable confirmed, Object... arguments) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(in.getTranslation(key + ".title"));
        dialog.setText(in.getTranslation(key + ".text", arguments));
        dialog.setConfirmText(in.getTranslation(key + ".confirm"));
        dialog.setCancelable(true);
        dialog.setCancelText(in.getTranslation("boardui.cancel"));
        dialog.addConfirmListener(event -> confirmed.run());
        dialog.open();
    }

    static Anchor pdf(String text, String fileName, Supplier<byte[]> content) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), fileName + ".pdf", "application/pdf", bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                text);
        link.addClassName("bo-pdf");
        return link;
    }

    static NativeTable table(String caption) {
        NativeTable table = new NativeTable();
        table.addClassNames("sv-table", "bo-table");
        table.setCaptionText(caption);
        return table;
    }

    /** A frame in which a wide table can be scrolled, also with the keyboard. */
    static Div scrolling(NativeTable table, String name) {
        Div frame = new Div(table);
        frame.addClassName("sv-table-scroll");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("aria-label", name);
        return frame;
    }

    static NativeTableHeaderCell columnHead(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    static NativeTableHeaderCell amountHead(String text) {
        NativeTableHeaderCell cell = columnHead(text);
        cell.addClassName("sv-amount");
        return cell;
    }

    static NativeTableHeaderCell rowHead(Component... content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        cell.add(content);
        return cell;
    }

    static NativeTableCell amount(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("sv-amount");
        return cell;
    }

    static void fact(DescriptionList facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
        }
    }

    static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("sv-facts");
        return facts;
    }

    static String amounts(SortedMap<Integer, Kronor> amounts) {
        return amounts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** A day in words: {@code 12 december 2026}. */
    static String day(Component in, LocalDate day) {
        Locale locale = in.getUI().map(ui -> Texts.spoken(ui.getLocale())).orElse(Texts.SWEDISH);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }
}
