package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ConflictOutcome;
import se.stegvis.funding.KeptConflict;
import se.stegvis.funding.Section;

/** The fields of an application that have two texts, each with a way there; and texts whose field is there no longer. */
final class TextsToSettle extends Composite<Div> {

    private final transient Supplier<FormPage> page;
    private transient List<KeptConflict> shown = List.of();

    TextsToSettle(Supplier<FormPage> page) {
        this.page = page;
        getContent().addClassName("fu-to-settle");
        getContent().setVisible(false);
    }

    void show(ApplicationDraft stored) {
        if (stored.conflicts().equals(shown)) {
            return;
        }
        shown = stored.conflicts();
        getContent().removeAll();
        getContent().setVisible(!shown.isEmpty());
        if (shown.isEmpty()) {
            return;
        }
        FormPage open = page.get();
        UnorderedList list = new UnorderedList();
        shown.forEach(kept -> list.add(new ListItem(line(open, stored, kept))));
        H2 title = new H2(open.text("fundingui.together.two", shown.size()));
        title.addClassName("fu-to-settle-title");
        getContent().add(title, list);
    }

    private static Component line(FormPage open, ApplicationDraft stored, KeptConflict kept) {
        Optional<Section> section = kept.place().section(stored);
        if (section.isPresent()) {
            String where = section.get().letter() + " " + open.text("funding.section." + section.get());
            return open.link(
                    section.get(),
                    kept.place().name(),
                    open.text("fundingui.together.two.at", where, kept.label(), by(open, kept)));
        }
        Pre words = new Pre(kept.words());
        words.addClassName("sv-typed-other");
        words.getElement().setAttribute("tabindex", "0");
        words.getElement().setAttribute("aria-label", open.text("fundingui.together.words", by(open, kept)));
        Div content = new Div(new Paragraph(open.text("fundingui.together.left.help")), words);
        NativeDetails details =
                new NativeDetails(open.text("fundingui.together.left", kept.label(), by(open, kept)), content);
        details.addClassName("sv-two");
        if (open.mayEdit()) {
            Button unneeded = new Button(open.text("fundingui.together.unneeded"));
            unneeded.addClickListener(click -> open.run(unneeded, () -> open.services()
                    .conflicts()
                    .settle(open.id(), kept.id(), ConflictOutcome.GIVEN_UP)));
            content.add(unneeded);
        }
        return details;
    }

    private static String by(FormPage open, KeptConflict kept) {
        return open.byWhom(kept.author(), kept.authorName());
    }
}
