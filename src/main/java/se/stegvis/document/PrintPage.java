package se.stegvis.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A paper's article on A4: with style sheet, outline, and what runs at the head and foot of every page. */
final class PrintPage {

    /** What fits on one line of the running head beside the other half. */
    private static final int RUNNING_TEXT_LENGTH = 60;

    /** A diarienummer or a date identifies the paper at its foot; a long address would only crowd it. */
    static final int REFERENCE_LENGTH = 30;

    private static final String STYLES = styles();

    private PrintPage() {}

    static String of(Paper paper, UnaryOperator<String> drawable) {
        PaperMarkup markup = new PaperMarkup(paper, drawable);
        DocumentTexts texts = new DocumentTexts(paper.language());
        String title = oneLine(paper.title()).isEmpty() ? texts.get("no-title") : paper.title();
        String language = paper.language().toLanguageTag();
        Markup page = new Markup(drawable);
        page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language, "xml:lang", language);
        page.open("head").element("title", oneLine(title));
        page.empty("meta", "name", "description", "content", oneLine(paper.description()));
        page.empty("meta", "name", "subject", "content", oneLine(paper.description()));
        page.empty("meta", "name", "author", "content", oneLine(paper.issuer()));
        page.open("bookmarks");
        bookmarks(page, markup.outline());
        page.close("bookmarks");
        String styles = stylesWithRunningTexts(paper, title, texts, drawable);
        return page + "<style>" + styles + "</style></head><body>" + markup.article() + "</body></html>";
    }

    private static void bookmarks(Markup page, List<PaperMarkup.Entry> outline) {
        for (int i = 0; i < outline.size(); i++) {
            PaperMarkup.Entry entry = outline.get(i);
            int next = i + 1 < outline.size() ? outline.get(i + 1).level() : 1;
            page.open("bookmark", "name", oneLine(entry.text()), "href", "#" + entry.id());
            // Levels never skip on the way down, so one deeper entry is always this one's child.
            for (int closed = entry.level(); closed >= next; closed--) {
                page.close("bookmark");
            }
        }
    }

    private static String stylesWithRunningTexts(
            Paper paper, String title, DocumentTexts texts, UnaryOperator<String> drawable) {
        String reference = paper.headerLines().stream()
                .map(Fact::value)
                .filter(value -> !value.isBlank() && value.length() <= REFERENCE_LENGTH)
                .collect(Collectors.joining(" · "));
        return STYLES.replace("{issuer}", running(paper.issuer(), drawable))
                .replace("{title}", running(title, drawable))
                .replace("{reference}", running(reference, drawable))
                .replace("{page}", running(texts.get("footer.page"), drawable))
                .replace("{of}", running(texts.get("footer.of"), drawable));
    }

    /** A short text as the inside of a CSS string: every character is written as its number, so none can end it. */
    private static String running(String text, UnaryOperator<String> drawable) {
        String line = drawable.apply(oneLine(text));
        if (line.codePointCount(0, line.length()) > RUNNING_TEXT_LENGTH) {
            line = line.substring(0, line.offsetByCodePoints(0, RUNNING_TEXT_LENGTH - 1)).stripTrailing() + "…";
        }
        return line.codePoints().mapToObj("\\%06x"::formatted).collect(Collectors.joining());
    }

    private static String oneLine(String text) {
        return PlainText.clean(text).replace('\n', ' ').strip();
    }

    private static String styles() {
        try (InputStream in = PrintPage.class.getResourceAsStream("/document/paper-print.css")) {
            if (in == null) {
                throw new IllegalStateException("the print style sheet is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the print style sheet cannot be read", e);
        }
    }
}
