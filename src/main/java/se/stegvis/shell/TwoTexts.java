package se.stegvis.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementFactory;
import java.util.List;
import se.stegvis.foundation.Differences;

/** Two texts for the same field side by side, with what differs marked, and the ways to make them one. */
final class TwoTexts extends Composite<Div> {

    /** What somebody has decided. */
    @FunctionalInterface
    interface Choice {
        void choose(WordKeeper.Outcome outcome, String text);
    }

    private final MergeDrafts.Pair pair;
    private final Div buttons;
    private final Button merge;
    private final Choice choice;
    private boolean merging;
    private MergeDrafts drafts = new MergeDrafts();
    private Runnable then = () -> {};

    /**
     * The two texts.
     *
     * @param storedBy who has written the stored one, empty where it is not known
     * @param other the one that is not stored
     * @param otherBy who has written it, empty for the person at the screen
     * @param mergeable whether they can be written together
     */
    TwoTexts(String stored, String storedBy, String other, String otherBy, boolean mergeable, Choice chosen) {
        choice = (outcome, text) -> {
            // What comes of the choice may be that the texts are shown anew, which nothing stands in the way of from now on.
            merging = false;
            then.run();
            chosen.choose(outcome, text);
        };
        List<Differences.Piece> pieces = Differences.between(stored, other);
        boolean mine = otherBy.isEmpty();
        pair = new MergeDrafts.Pair(stored, other, mine);
        Div both = new Div(
                column(
                        storedBy.isEmpty()
                                ? getTranslation("shell.conflict.stored")
                                : getTranslation("shell.conflict.theirs", storedBy),
                        pieces,
                        Differences.Kind.REMOVED),
                column(
                        mine ? getTranslation("shell.conflict.mine") : getTranslation("shell.conflict.of", otherBy),
                        pieces,
                        Differences.Kind.ADDED));
        both.addClassName("sv-two-texts");
        Paragraph marks = new Paragraph(getTranslation("shell.conflict.marks"));
        marks.addClassNames("sv-muted", "sv-small");
        Button useStored = new Button(
                getTranslation("shell.conflict.useTheirs"), click -> choice.choose(WordKeeper.Outcome.STORED, stored));
        Button useOther = new Button(
                mine ? getTranslation("shell.conflict.useMine") : getTranslation("shell.conflict.use", otherBy),
                click -> choice.choose(WordKeeper.Outcome.KEPT, other));
        buttons = new Div(useOther, useStored);
        buttons.addClassName("sv-row");
        getContent().addClassName("sv-conflict");
        getContent().add(both, marks, buttons);
        merge = new Button(getTranslation("shell.conflict.merge"), click -> merge());
        if (mergeable) {
            buttons.add(merge);
        }
    }

    /** What is done when somebody has chosen. */
    TwoTexts then(Runnable work) {
        then = work;
        return this;
    }

    /** Where what is written together is found again by who goes back, or is shown these texts anew. */
    TwoTexts remembering(MergeDrafts found) {
        drafts = found;
        nameMerging();
        return this;
    }

    /** Whether somebody is writing the two together, and must not be disturbed. */
    boolean isMerging() {
        return merging;
    }

    private void nameMerging() {
        merge.setText(getTranslation(
                drafts.find(pair).isPresent() ? "shell.conflict.mergeOn" : "shell.conflict.merge"));
    }

    private void merge() {
        merging = true;
        buttons.setVisible(false);
        TextArea together = new TextArea(getTranslation("shell.conflict.merged"));
        together.setValue(drafts.find(pair).orElse(pair.other()));
        together.setValueChangeMode(ValueChangeMode.LAZY);
        together.addValueChangeListener(change -> drafts.keep(pair, change.getValue()));
        together.setWidthFull();
        Button save = new Button(
                getTranslation("shell.conflict.saveMerged"), click -> choice.choose(WordKeeper.Outcome.MERGED, together.getValue()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div written = new Div();
        Button back = new Button(getTranslation("shell.conflict.back"), click -> {
            merging = false;
            getContent().remove(written);
            nameMerging();
            buttons.setVisible(true);
            merge.focus();
        });
        Div done = new Div(save, back);
        done.addClassName("sv-row");
        written.add(together, done);
        written.addClassName("sv-merging");
        getContent().add(written);
        together.focus();
    }

    private static Component column(String name, List<Differences.Piece> pieces, Differences.Kind own) {
        Element text = ElementFactory.createDiv();
        text.getClassList().add("sv-typed-other");
        text.setAttribute("tabindex", "0");
        text.setAttribute("role", "group");
        text.setAttribute("aria-label", name);
        for (Differences.Piece piece : pieces) {
            if (piece.kind() == Differences.Kind.SAME) {
                text.appendChild(Element.createText(piece.text()));
            } else if (piece.kind() == own) {
                Element mark = new Element(own == Differences.Kind.REMOVED ? "del" : "ins");
                mark.setText(piece.text());
                text.appendChild(mark);
            }
        }
        Div column = new Div();
        Paragraph heading = new Paragraph(name);
        heading.addClassNames("sv-strong", "sv-small");
        column.add(heading);
        column.getElement().appendChild(text);
        return column;
    }
}
