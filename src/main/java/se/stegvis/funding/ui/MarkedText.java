package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.goal.TextSpan;
import se.stegvis.goal.check.Finding;

/** A goal's sentence to be read, with the words that advice is about marked, and told with each what it concerns. */
final class MarkedText extends Composite<Div> {

    private final transient FormPage page;
    private final Paragraph sentence = new Paragraph();

    MarkedText(FormPage page) {
        this.page = page;
        sentence.addClassName("fu-marked");
        Span label = new Span(page.text("fundingui.marked"));
        label.addClassNames("sv-muted", "sv-small");
        getContent().addClassName("fu-reading");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", page.text("fundingui.marked"));
        getContent().add(label, sentence);
        getContent().setVisible(false);
    }

    void show(String text, List<Finding> findings) {
        List<Finding> pointing = findings.stream()
                .filter(finding -> !finding.isRemark())
                .filter(finding -> finding.spans().stream().anyMatch(span -> span.end() <= text.length()))
                .toList();
        sentence.removeAll();
        getContent().setVisible(!pointing.isEmpty());
        if (pointing.isEmpty()) {
            return;
        }
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
        pointing.stream()
                .flatMap(finding -> spans(finding, text))
                .forEach(span -> edges.addAll(List.of(span.start(), span.end())));
        int from = 0;
        for (int to : edges.tailSet(0, false)) {
            add(text.substring(from, to), concerned(pointing, text, from, to));
            from = to;
        }
    }

    /** Pieces between two edges are either wholly inside a finding's words or wholly outside, however findings overlap. */
    private String concerned(List<Finding> findings, String text, int from, int to) {
        return findings.stream()
                .filter(finding -> spans(finding, text).anyMatch(span -> span.start() <= from && to <= span.end()))
                .map(finding -> page.text("goal.criterion." + finding.criterion()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void add(String piece, String concerned) {
        if (concerned.isEmpty()) {
            sentence.add(new Text(piece));
            return;
        }
        Element mark = new Element("mark");
        mark.appendChild(Element.createText(piece));
        mark.setAttribute("title", concerned);
        Span told = new Span(" (" + concerned + ")");
        told.addClassName("sv-visually-hidden");
        mark.appendChild(told.getElement());
        sentence.getElement().appendChild(mark);
    }

    private static Stream<TextSpan> spans(Finding finding, String text) {
        return finding.spans().stream().filter(span -> span.end() <= text.length() && span.start() < span.end());
    }
}
