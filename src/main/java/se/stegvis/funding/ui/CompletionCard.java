package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.Completion;
import se.stegvis.funding.NamedPlace;
import se.stegvis.funding.PlaceChoice;
import se.stegvis.funding.SubmittedFile;

/** What has been asked to be completed: by whom, until when, where, and what became of it. */
final class CompletionCard extends Composite<Div> {

    CompletionCard(FormServices services, SubmittedFile file, Completion completion) {
        getContent().addClassName("fu-completion");
        boolean late = completion.isLate(SwedishTime.today(services.clock()));
        Span state = new Span(getTranslation(
                late ? "fundingui.completion.late" : "funding.completion.state." + completion.state()));
        state.addClassNames("sv-chip", completion.endedAt().isEmpty() ? "partly" : "holds");
        H3 title = new H3(getTranslation("fundingui.completion.until", completion.due().toString()));
        Div head = new Div(title, state);
        head.addClassName("sv-row");
        Paragraph by = new Paragraph(getTranslation(
                "fundingui.completion.by", completion.askedBy(), SwedishTime.minute(completion.askedAt())));
        by.addClassNames("sv-muted", "sv-small");
        getContent().add(head, by);
        if (!completion.message().isEmpty()) {
            getContent().add(words(completion.message()));
        }
        getContent().add(places(this, file, completion));
        completion.endedAt().ifPresent(at -> {
            Paragraph ended = new Paragraph(getTranslation(
                    completion.endedBy().isEmpty() ? "fundingui.completion.endedByDecision" : "fundingui.completion.ended",
                    SwedishTime.minute(at),
                    completion.endedBy()));
            ended.addClassNames("sv-muted", "sv-small");
            getContent().add(ended);
            if (!completion.endNote().isEmpty()) {
                getContent().add(words(completion.endNote()));
            }
        });
        Anchor paper = Downloads.link(
                getTranslation("fundingui.completion.paper"),
                getTranslation("fundingui.completion.paper.fileName", file.caseNumber()) + ".pdf",
                Downloads.PDF,
                () -> services.versions().asked(file.id(), completion.document()).content());
        getContent().add(paper);
    }

    /** The places in words, with what is wanted at each. */
    static UnorderedList places(Component in, SubmittedFile file, Completion completion) {
        UnorderedList list = new UnorderedList();
        list.addClassName("fu-named");
        for (NamedPlace named : completion.places()) {
            Span name = new Span(name(in, file.named(named.place())));
            name.addClassName("sv-strong");
            ListItem item = new ListItem(name);
            if (!named.message().isEmpty()) {
                item.add(words(named.message()));
            }
            list.add(item);
        }
        return list;
    }

    /** A place in words, with its section before it. */
    static String name(Component in, PlaceChoice choice) {
        return choice.section().letter() + " " + shortName(in, choice);
    }

    static String shortName(Component in, PlaceChoice choice) {
        String label = in.getTranslation(choice.label().key(), choice.label().arguments().toArray());
        return choice.detail().isEmpty() ? label : label + ": " + choice.detail();
    }

    private static Paragraph words(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("fu-asked-words");
        return words;
    }
}
