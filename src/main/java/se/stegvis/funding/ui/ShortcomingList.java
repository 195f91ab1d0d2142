package se.stegvis.funding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.stegvis.funding.Shortcoming;

/** What is left to do, each with a link to where it is done. */
final class ShortcomingList {

    private ShortcomingList() {}

    static UnorderedList of(FormPage page, List<Shortcoming> shortcomings) {
        UnorderedList list = new UnorderedList();
        list.addClassName("fu-shortcomings");
        for (Shortcoming shortcoming : shortcomings) {
            Span sign = new Span(shortcoming.missing() ? "○" : "!");
            sign.addClassName("fu-sign");
            sign.getElement().setAttribute("aria-hidden", "true");
            Div line = new Div(
                    sign,
                    page.link(shortcoming.section(), Place.of(shortcoming), page.text(shortcoming.message())));
            line.addClassName("fu-party");
            list.add(new ListItem(line));
        }
        return list;
    }
}
