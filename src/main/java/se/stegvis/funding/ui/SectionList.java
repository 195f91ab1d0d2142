package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import se.stegvis.funding.Discussion;
import se.stegvis.funding.Review;
import se.stegvis.funding.Section;
import se.stegvis.funding.SectionState;

/** The parts of the form with how far each has come, by sign and word. */
final class SectionList extends Composite<Nav> {

    private final transient FormPage page;
    private final transient Map<Section, Span> signs = new EnumMap<>(Section.class);
    private final transient Map<Section, Span> words = new EnumMap<>(Section.class);
    private final transient Map<Section, Span> comments = new EnumMap<>(Section.class);

    SectionList(FormPage page, Section current) {
        this.page = page;
        getContent().getElement().setAttribute("aria-label", page.text("fundingui.sections"));
        OrderedList list = new OrderedList();
        list.addClassName("fu-sections");
        for (Section section : page.draft().form().sections()) {
            Component link = page.link(section, "", "");
            Span sign = new Span();
            sign.addClassName("fu-sign");
            sign.getElement().setAttribute("aria-hidden", "true");
            Span name = new Span(section.letter() + " " + page.text("funding.section." + section));
            name.addClassName("fu-section-name");
            Span word = new Span();
            word.addClassNames("fu-section-state", "sv-small");
            Span talk = new Span();
            talk.addClassName("fu-section-comments");
            talk.getElement().setAttribute("role", "img");
            talk.setVisible(false);
            comments.put(section, talk);
            link.getElement().appendChild(sign.getElement(), name.getElement(), talk.getElement(), word.getElement());
            if (section == current) {
                link.getElement().setAttribute("aria-current", "step");
            }
            signs.put(section, sign);
            words.put(section, word);
            list.add(new ListItem(link));
        }
        getContent().add(list);
    }

    void show(Review review) {
        signs.forEach((section, sign) -> sign.setText(sign(state(review, section))));
        words.forEach((section, word) -> {
            SectionState state = state(review, section);
            word.setText(page.text("funding.state." + state));
            word.getElement().setAttribute("data-state", state.name());
        });
    }

    /** How many comments are open in each. */
    void show(Discussion discussion) {
        comments.forEach((section, count) -> {
            int open = discussion.open(section);
            String words = page.text("fundingtogether.comments.inSection", Math.max(open, 1));
            count.setVisible(open > 0);
            count.setText(Integer.toString(open));
            count.getElement().setAttribute("aria-label", words);
            count.getElement().setAttribute("title", words);
        });
    }

    static SectionState state(Review review, Section section) {
        return review.progress().getOrDefault(section, SectionState.EMPTY);
    }

    static String sign(SectionState state) {
        return switch (state) {
            case EMPTY -> "○";
            case STARTED -> "◐";
            case DONE -> "✓";
            case TO_FIX -> "!";
        };
    }
}
