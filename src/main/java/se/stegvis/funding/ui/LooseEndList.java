package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import se.stegvis.funding.ChainKind;
import se.stegvis.funding.LooseEnd;
import se.stegvis.funding.Section;

/** What of an effect chain hangs loose, counted, each with a link to where it is tied. */
final class LooseEndList extends Composite<Div> {

    private final transient FormPage page;
    private transient List<LooseEnd> shown = List.of();
    private boolean drawn;

    LooseEndList(FormPage page) {
        this.page = page;
        getContent().addClassName("fu-loose-ends");
        getContent().getElement().setAttribute("role", "status");
    }

    /** Links keep the focus while nothing changes. */
    void show(List<LooseEnd> ends, boolean nothingYet) {
        getContent().setVisible(!nothingYet);
        if (nothingYet || drawn && ends.equals(shown)) {
            return;
        }
        drawn = true;
        shown = List.copyOf(ends);
        getContent().removeAll();
        List<LooseEnd> loose = ends.stream().filter(end -> !end.isRemark()).toList();
        getContent().setClassName("sv-advice", !loose.isEmpty());
        H3 title = new H3(
                loose.isEmpty() ? page.text("fundingui.loose.none") : page.text("fundingui.loose", loose.size()));
        getContent().add(title);
        if (!loose.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("fu-shortcomings", "fu-loose-list");
            loose.forEach(end ->
                    list.add(new ListItem(page.link(Section.IMPLEMENTATION, place(end), page.text(end.message())))));
            getContent().add(list);
        }
        ends.stream().filter(LooseEnd::isRemark).forEach(end -> {
            Paragraph remark = new Paragraph(page.text(end.message()));
            remark.addClassNames("sv-muted", "sv-small");
            getContent().add(remark);
        });
    }

    /** The very field where that is possible, else the card. */
    static String place(LooseEnd end) {
        UUID at = end.at();
        if (at == null) {
            return "chain." + ChainKind.EFFECT;
        }
        return switch (end.kind()) {
            case ACTIVITY_WITHOUT_SUBGOAL, SUBGOAL_WITHOUT_EFFECT -> Place.row(at, "serves");
            case ACTIVITY_WITHOUT_GOAL -> Place.row(at, "goal");
            default -> at.toString();
        };
    }
}
