package se.stegvis.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a paper says, without a word about how it looks: the same paper is drawn as a page and as a PDF by
 * {@link PaperRenderer}. Modules fill it with finished texts in the paper's language.
 *
 * @param title the paper's name, first on its first page and in the document's properties
 * @param description one sentence on what the paper is, for archives and search; not shown
 * @param language the language of every text in the paper
 * @param issuer the förbund that the paper belongs to
 * @param headerLines short facts below the title, such as diarienummer and date; repeated at the foot of each page
 * @param blocks the contents in reading order
 */
public record Paper(
        String title,
        String description,
        Locale language,
        String issuer,
        List<Fact> headerLines,
        List<Block> blocks) {

    /** The language papers are written in unless they say otherwise. */
    public static final Locale SWEDISH = Locale.of("sv");

    public Paper {
        headerLines = List.copyOf(headerLines);
        blocks = List.copyOf(blocks);
    }

    /** Starts a paper with the given title, in Swedish unless told otherwise. */
    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** Collects a paper's blocks in the order they are read. */
    public static final class Builder {

        private final String title;
        private String description = "";
        private Locale language = SWEDISH;
        private String issuer = "";
        private final List<Fact> headerLines = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();

        private Builder(String title) {
            this.title = title;
        }

        public Builder description(String text) {
            description = text;
            return this;
        }

        public Builder language(Locale paperLanguage) {
            language = paperLanguage;
            return this;
        }

        public Builder issuer(String association) {
            issuer = association;
            return this;
        }

        public Builder headerLine(String label, String value) {
            headerLines.add(new Fact(label, value));
            return this;
        }

        public Builder heading(int level, String text) {
            return block(new Block.Heading(level, text));
        }

        public Builder paragraph(String text) {
            return block(new Block.Paragraph(text));
        }

        public Builder labelled(String label, String text) {
            return block(new Block.LabelledText(label, text));
        }

        public Builder facts(Fact... facts) {
            return facts(List.of(facts));
        }

        public Builder facts(List<Fact> facts) {
            return block(new Block.FactList(facts));
        }

        public Builder keyFigures(Fact... figures) {
            return block(new Block.KeyFigures(List.of(figures)));
        }

        public Builder highlight(String label, String text) {
            return block(new Block.Highlight(label, text));
        }

        public Builder bullets(List<String> items) {
            return block(new Block.BulletList(items));
        }

        public Builder numbered(List<String> items) {
            return block(new Block.NumberedList(items));
        }

        public Builder table(Table table) {
            return block(new Block.TableBlock(table));
        }

        public Builder figure(Svg picture) {
            return figure(picture, "");
        }

        public Builder figure(Svg picture, String caption) {
            return block(new Block.Figure(picture, caption));
        }

        public Builder pageBreak() {
            return block(new Block.PageBreak());
        }

        public Builder signatures(List<Block.Signatory> signatories) {
            return block(new Block.SignatureLines(signatories));
        }

        public Builder block(Block block) {
            blocks.add(block);
            return this;
        }

        public Paper build() {
            return new Paper(title, description, language, issuer, headerLines, blocks);
        }
    }
}
