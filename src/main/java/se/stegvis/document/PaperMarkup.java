package se.stegvis.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import se.stegvis.document.Table.Alignment;
import se.stegvis.document.Table.Column;

/** A paper as an HTML article. Screen and PDF share it, so that they can never say different things. */
final class PaperMarkup {

    /** Where a heading stands, for the outline of the PDF. */
    record Entry(int level, String id, String text) {}

    /** So few rows are kept on one page. */
    private static final int SHORT_TABLE = 12;

    /** Longer than any word a column should widen for; "Försäkringskassan" is not. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{28}");

    private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");

    private final Paper paper;
    private final DocumentTexts texts;
    private final UnaryOperator<String> drawable;
    private final Markup html;
    private final List<Entry> outline = new ArrayList<>();
    private int headingLevel;

    /** @param drawable makes a text fit for where the paper will be drawn */
    PaperMarkup(Paper paper, UnaryOperator<String> drawable) {
        this.paper = paper;
        this.texts = new DocumentTexts(paper.language());
        this.drawable = drawable;
        this.html = new Markup(drawable);
        write();
    }

    String article() {
        return html.toString();
    }

    List<Entry> outline() {
        return outline;
    }

    private void write() {
        html.open("article", "class", "paper", "lang", paper.language().toLanguageTag());
        html.open("div", "class", "paper-head");
        textUnlessBlank("p", "paper-issuer", paper.issuer());
        html.element("h1", isBlank(paper.title()) ? texts.get("no-title") : paper.title());
        facts("paper-facts paper-header-lines", paper.headerLines());
        html.close("div");
        paper.blocks().forEach(this::write);
        if (html.toString().contains(PlainText.PLACEHOLDER)) {
            html.element("p", texts.get("missing-glyphs", PlainText.PLACEHOLDER), "class", "paper-note");
        }
        html.close("article");
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph(String text) -> paragraphs(text);
            case Block.LabelledText(String label, String text) -> {
                html.open("div", "class", "paper-labelled");
                html.element("p", label, "class", "paper-label");
                answer(text);
                html.close("div");
            }
            case Block.FactList(List<Fact> facts) -> facts("paper-facts", facts);
            case Block.KeyFigures(List<Fact> figures) -> facts("paper-figures", figures);
            case Block.Highlight(String label, String text) -> {
                html.open("div", "class", "paper-highlight");
                html.element("p", label, "class", "paper-label");
                answer(text);
                html.close("div");
            }
            case Block.BulletList(List<String> items) -> items("ul", items);
            case Block.NumberedList(List<String> items) -> items("ol", items);
            case Block.TableBlock(Table table) -> table(table);
            case Block.Figure(Svg picture, String caption) -> figure(picture, caption);
            case Block.PageBreak() -> html.open("div", "class", "paper-page-break").close("div");
            case Block.SignatureLines(List<Block.Signatory> signatories) -> signatures(signatories);
        }
    }

    private void heading(Block.Heading heading) {
        if (isBlank(heading.text())) {
            return;
        }
        headingLevel = Math.min(heading.level(), headingLevel + 1);
        String id = "paper-" + (outline.size() + 1);
        outline.add(new Entry(headingLevel, id, drawable.apply(heading.text()).strip()));
        // The title is the page's h1, so the paper's first level is h2.
        html.element("h" + (headingLevel + 1), heading.text(), "id", id);
    }

    private void paragraphs(String text) {
        for (String paragraph : BLANK_LINES.split(PlainText.clean(text))) {
            textUnlessBlank("p", "paper-paragraph", paragraph);
        }
    }

    private void answer(String text) {
        if (isBlank(text)) {
            html.element("p", texts.get("no-answer"), "class", "paper-no-answer");
        } else {
            paragraphs(text);
        }
    }

    private void facts(String cssClass, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        html.open("dl", "class", cssClass);
        for (Fact fact : facts) {
            boolean filledIn = !isBlank(fact.value());
            html.open("div", "class", "paper-fact").element("dt", fact.label());
            if (filledIn) {
                html.element("dd", fact.value());
            } else {
                html.element("dd", texts.get("no-answer"), "class", "paper-no-answer");
            }
            html.close("div");
        }
        html.close("dl");
    }

    private void items(String tag, List<String> items) {
        List<String> written = items.stream().filter(item -> !isBlank(item)).toList();
        if (written.isEmpty()) {
            return;
        }
        html.open(tag, "class", "paper-list");
        written.forEach(item -> html.element("li", item));
        html.close(tag);
    }

    private void table(Table table) {
        boolean fitsOnAPage = table.rows().size() <= SHORT_TABLE;
        // On a narrow screen the table scrolls sideways by itself: a keyboard must reach it, by a name.
        String name = isBlank(table.caption()) ? table.columns().getFirst().heading() : table.caption();
        String cssClass = fitsOnAPage ? "paper-tabular paper-short" : "paper-tabular";
        html.open("div", "class", cssClass, "role", "region", "aria-label", name, "tabindex", "0");
        html.open("table", "class", "paper-table");
        textUnlessBlank("caption", "paper-caption", table.caption());
        html.open("thead").open("tr");
        for (Column column : table.columns()) {
            html.element("th", column.heading(), "scope", "col", "class", cssClass(column.alignment()));
        }
        html.close("tr").close("thead").open("tbody");
        table.rows().forEach(row -> row("paper-row", table.columns(), row));
        if (table.rows().isEmpty()) {
            html.open("tr", "class", "paper-row");
            String width = String.valueOf(table.columns().size());
            html.element("td", texts.get("no-rows"), "colspan", width, "class", "paper-no-answer");
            html.close("tr");
        }
        if (!table.sum().isEmpty()) {
            row("paper-sum", table.columns(), table.sum());
        }
        html.close("tbody").close("table").close("div");
    }

    private void row(String cssClass, List<Column> columns, List<String> cells) {
        html.open("tr", "class", cssClass);
        for (int i = 0; i < cells.size(); i++) {
            Alignment alignment = columns.get(i).alignment();
            String cell = alignment == Alignment.AMOUNT ? PlainText.unbroken(cells.get(i)) : cells.get(i);
            String cellClass = cssClass(alignment) + (LONG_WORD.matcher(cell).find() ? " paper-long-word" : "");
            if (i == 0) {
                html.element("th", cell, "scope", "row", "class", cellClass);
            } else {
                html.element("td", cell, "class", cellClass);
            }
        }
        html.close("tr");
    }

    private void figure(Svg picture, String caption) {
        html.open("figure", "class", "paper-figure").picture(picture.markup());
        textUnlessBlank("figcaption", "paper-caption", caption);
        html.close("figure");
    }

    private void signatures(List<Block.Signatory> signatories) {
        html.open("div", "class", "paper-signatures");
        for (Block.Signatory signatory : signatories) {
            html.open("div", "class", "paper-signature");
            textUnlessBlank("p", "paper-signatory", signatory.name());
            textUnlessBlank("p", "paper-role", signatory.role());
            html.close("div");
        }
        html.close("div");
    }

    private void textUnlessBlank(String tag, String cssClass, String text) {
        if (!isBlank(text)) {
            html.element(tag, text, "class", cssClass);
        }
    }

    /** Whether nothing would be seen of the text, be it empty or only control characters. */
    private boolean isBlank(String text) {
        return drawable.apply(text).isBlank();
    }

    private static String cssClass(Alignment alignment) {
        return "paper-" + alignment.name().toLowerCase(Locale.ROOT);
    }
}
