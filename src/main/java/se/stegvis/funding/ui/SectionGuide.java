package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import se.stegvis.funding.Section;

/** At the head of a section: what good looks like, how long it takes, and an example for those who want one. */
final class SectionGuide extends Composite<Div> {

    SectionGuide(Section section) {
        getContent().addClassNames("fu-guide", "sv-no-print");
        Span head = new Span(getTranslation("fundingguide.good"));
        head.addClassName("sv-strong");
        Span time = new Span(getTranslation("fundingguide.time", WritingTime.minutes(section)));
        time.addClassNames("sv-muted", "fu-guide-time");
        Paragraph first = new Paragraph(head, time);
        first.addClassName("fu-guide-head");
        getContent()
                .add(first, new Paragraph(getTranslation("fundingguide.good." + section)), example(section));
    }

    private Component example(Section section) {
        Div lines = new Div();
        lines.addClassName("fu-guide-lines");
        getTranslation("fundingguide.example." + section).lines().forEach(line -> lines.add(spoken(line)));
        Paragraph note = new Paragraph(getTranslation("fundingguide.example.note"));
        note.addClassNames("sv-muted", "sv-small");
        lines.add(note);
        NativeDetails example = Folded.of(getTranslation("fundingguide.example"), lines);
        example.addClassName("fu-guide-example");
        return example;
    }

    /** What it is, set apart, and what is written there. */
    private static Paragraph spoken(String line) {
        int colon = line.indexOf(": ");
        Span what = new Span(line.substring(0, colon));
        what.addClassNames("sv-strong", "fu-guide-what");
        return new Paragraph(what, new Span(line.substring(colon + 2)));
    }
}
