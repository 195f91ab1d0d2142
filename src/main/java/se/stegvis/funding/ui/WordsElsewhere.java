package se.stegvis.funding.ui;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.FieldPlace;
import se.stegvis.funding.OwnWords;
import se.stegvis.funding.Section;

/**
 * Words that this browser keeps and that have no field on the page: they wait in another section, their row has been taken away while
 * they were written, or one may no longer write. None of them is lost.
 */
final class WordsElsewhere extends Composite<Div> {

    private final transient Supplier<FormPage> page;

    WordsElsewhere(Supplier<FormPage> page) {
        this.page = page;
        getContent().addClassName("fu-words-elsewhere");
        getContent().getElement().setAttribute("role", "status");
    }

    void listen(Element root) {
        root.addEventListener("typed-elsewhere", event -> show(event.getEventDetail(Told.class).words()))
                .addEventDetail();
    }

    private void show(List<Words> words) {
        getContent().removeAll();
        FormPage open = page.get();
        if (words.isEmpty()) {
            return;
        }
        if (!open.mayEdit()) {
            getContent().add(toCopy(open, words.stream().map(Words::text).toList()));
            return;
        }
        ApplicationDraft stored = open.fresh();
        List<Words> left = new ArrayList<>();
        for (Words each : words) {
            Optional<Section> section = new FieldPlace(each.place()).section(stored);
            if (section.isEmpty() || section.get() == open.live().section() && !isThere(open, each.place())) {
                if (!keep(open, each)) {
                    left.add(each);
                }
            } else if (section.get() != open.live().section()) {
                String where = section.get().letter() + " " + open.text("funding.section." + section.get());
                getContent()
                        .add(new Paragraph(open.link(
                                section.get(), each.place(), open.text("fundingui.together.waits", where))));
            }
        }
        if (!left.isEmpty()) {
            getContent().add(toCopy(open, left.stream().map(Words::text).toList()));
        }
    }

    /** A row that is folded is opened: its field then finds its words by itself. */
    private static boolean isThere(FormPage open, String place) {
        open.find(place);
        return open.live().isTyped(place);
    }

    private boolean keep(FormPage open, Words words) {
        try {
            open.services()
                    .conflicts()
                    .keep(
                            open.id(),
                            open.live().section(),
                            new FieldPlace(words.place()),
                            open.text("fundingui.together.goneField"),
                            new OwnWords(words.text(), words.from(), null));
            getElement().executeJs("window.stegvisTyped.done($0)", words.entry());
            open.saved();
            return true;
        } catch (InvalidInputException | PersonalNumberException | RefusedException | NotFoundException no) {
            return false;
        }
    }

    /** Texts that could not be stored, to be copied by hand. */
    static Div toCopy(FormPage open, List<String> texts) {
        Div all = new Div(new Paragraph(open.text("fundingui.together.unsaved")));
        for (String text : texts) {
            Pre words = new Pre(text);
            words.addClassName("sv-typed-other");
            words.getElement().setAttribute("tabindex", "0");
            words.getElement().setAttribute("aria-label", open.text("fundingui.together.unsaved.one"));
            all.add(words);
        }
        return all;
    }

    /** Words as the browser keeps them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Words(String place, String text, String from, String entry) {}

    /** All of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Told(List<Words> words) {}
}
