package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import se.stegvis.access.ForbiddenException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.ApplicationDraft;

/** What stands where the form was when one can no longer write in it: why, and the words that were not stored. */
final class EndedPage {

    private EndedPage() {}

    /** @param read leads to the application as it was submitted */
    static void show(FormPage opened, Div banner, Supplier<Component> read) {
        banner.removeAll();
        banner.getElement().setAttribute("role", "alert");
        Optional<ApplicationDraft> now = submitted(opened);
        if (now.isPresent()) {
            banner.add(
                    new Paragraph(
                            opened.text(
                                    opened.draft().completion().isPresent()
                                            ? "fundingui.completion.meanwhile"
                                            : "fundingui.submitted.meanwhile",
                                    now.get().caseNumber().orElse(""))),
                    read.get());
        } else {
            banner.add(new Paragraph(opened.text("fundingui.together.out")));
        }
        Div words = new Div();
        banner.add(words);
        words.getElement()
                .executeJs("return window.stegvisTyped.words($0)", opened.keyPrefix())
                .then(String[].class, texts -> {
                    if (texts.length > 0) {
                        words.add(WordsElsewhere.toCopy(opened, Arrays.asList(texts)));
                    }
                });
    }

    private static Optional<ApplicationDraft> submitted(FormPage opened) {
        try {
            return Optional.of(opened.fresh());
        } catch (NotFoundException | ForbiddenException out) {
            return Optional.empty();
        }
    }
}
