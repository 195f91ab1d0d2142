package se.stegvis.document;

import java.util.List;

/**
 * One piece of a paper. Blocks carry finished texts in the paper's language; how they look is decided where they are
 * drawn, never where they are filled. Texts may hold anything a person can type: a blank one is shown as not filled in,
 * line breaks are kept, and a blank line starts a new paragraph.
 */
public sealed interface Block {

    /**
     * A heading below the paper's title. A level that would skip one is drawn at the next allowed level, since a gap in
     * the outline leads a screen reader astray. A blank heading is left out.
     *
     * @param level 1 for a part of the paper, 2 and 3 for what lies within it
     */
    record Heading(int level, String text) implements Block {

        /** The deepest level of heading a paper has. */
        public static final int DEEPEST = 3;

        public Heading {
            if (level < 1 || level > DEEPEST) {
                throw new IllegalArgumentException("heading level " + level + " is not between 1 and " + DEEPEST);
            }
        }
    }

    /** Running text. A blank paragraph is left out. */
    record Paragraph(String text) implements Block {}

    /** A question and its answer, or a field and what was written in it: the label stands above the text. */
    record LabelledText(String label, String text) implements Block {}

    /** Short facts in two columns: labels to the left, values to the right. */
    record FactList(List<Fact> facts) implements Block {

        public FactList {
            facts = List.copyOf(facts);
        }
    }

    /** A few large figures side by side, each above its label, such as highest, mean and lowest. */
    record KeyFigures(List<Fact> figures) implements Block {

        public KeyFigures {
            figures = List.copyOf(figures);
        }
    }

    /** What must not be overlooked, such as the wording of a decision: set apart by a rule along its side. */
    record Highlight(String label, String text) implements Block {}

    /** Items in no order. */
    record BulletList(List<String> items) implements Block {

        public BulletList {
            items = List.copyOf(items);
        }
    }

    /** Items that are counted, such as the clauses of a decision. */
    record NumberedList(List<String> items) implements Block {

        public NumberedList {
            items = List.copyOf(items);
        }
    }

    /** A table; see {@link Table}. */
    record TableBlock(Table table) implements Block {}

    /**
     * A picture with a caption. What the picture shows is told in words by the picture itself.
     *
     * @param caption seen below the picture; blank for none
     */
    record Figure(Svg picture, String caption) implements Block {}

    /** The rest begins on a new page. */
    record PageBreak() implements Block {}

    /** A line to sign on for each person, with the name and what the person signs as below it. */
    record SignatureLines(List<Signatory> signatories) implements Block {

        public SignatureLines {
            signatories = List.copyOf(signatories);
        }
    }

    /** Who signs, and as what: "Ordförande", "Justerare". */
    record Signatory(String name, String role) {}
}
