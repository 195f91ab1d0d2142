package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.Completion;
import se.stegvis.funding.FormPlace;
import se.stegvis.funding.NamedPlace;
import se.stegvis.funding.Section;
import se.stegvis.funding.SubmittedFile;

/** Above each section while a submitted application is being completed: until when, why, and what is open here and elsewhere. */
final class CompletionBanner extends Composite<Div> {

    CompletionBanner(FormPage page, Completion open, Section section) {
        getContent().addClassNames("fu-banner", "fu-completion-banner");
        boolean late = open.isLate(SwedishTime.today(page.services().clock()));
        getContent()
                .add(
                        new H2(page.text("fundingui.completion.banner", open.due().toString())),
                        new Paragraph(page.text(late ? "fundingui.completion.banner.late" : "fundingui.completion.banner.how")));
        if (!open.message().isEmpty()) {
            Paragraph words = new Paragraph(open.message());
            words.addClassName("fu-asked-words");
            getContent().add(words);
        }
        SubmittedFile file = page.services().versions().file(page.id()).orElseThrow();
        UnorderedList list = new UnorderedList();
        list.addClassName("fu-named");
        for (NamedPlace named : open.places()) {
            String name = CompletionCard.name(this, file.named(named.place()));
            Optional<Section> where = named.place().section(file.form());
            boolean here = where.equals(Optional.of(section));
            ListItem item = new ListItem();
            if (here || where.isEmpty()) {
                Span words = new Span(name);
                words.addClassName("sv-strong");
                item.add(words);
            } else {
                item.add(page.link(where.get(), link(named.place()), name));
            }
            if (here && !named.message().isEmpty()) {
                Paragraph words = new Paragraph(named.message());
                words.addClassName("fu-asked-words");
                item.add(words);
            }
            list.add(item);
        }
        getContent().add(list);
        if (!open.opens(section, file.form())) {
            getContent().add(new Paragraph(page.text("fundingui.completion.banner.notHere")));
        }
    }

    /** What is asked for, as links into the form. */
    static UnorderedList places(FormPage page, SubmittedFile file, Completion open) {
        UnorderedList list = new UnorderedList();
        list.addClassName("fu-named");
        for (NamedPlace named : open.places()) {
            String name = CompletionCard.name(list, file.named(named.place()));
            ListItem item = new ListItem();
            named.place()
                    .section(file.form())
                    .ifPresentOrElse(
                            section -> item.add(page.link(section, link(named.place()), name)), () -> item.add(name));
            list.add(item);
        }
        return list;
    }

    /** The place as addresses have it. */
    private static String link(FormPlace place) {
        return switch (place) {
            case FormPlace.Field field -> Place.answer(field.key(), field.scope().orElse(""));
            case FormPlace.OneGoal goal -> Place.row(goal.goal().value(), "");
            default -> "";
        };
    }
}
