package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.stegvis.access.Role;
import se.stegvis.association.Membership;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativePanel;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopService;

/** The processdagar of an insats, on its page. */
@org.springframework.stereotype.Component
class ProcessdagPanel implements InitiativePanel {

    private static final int AFTER_THE_DECISION = 20;

    private final WorkshopService workshops;

    ProcessdagPanel(WorkshopService workshops) {
        this.workshops = workshops;
    }

    @Override
    public int order() {
        return AFTER_THE_DECISION;
    }

    @Override
    public Component show(Initiative initiative, Membership membership) {
        Section card = new Section();
        card.addClassName("sv-card");
        H2 title = new H2(card.getTranslation("processdag.list.title"));
        card.add(title);
        boolean reads = membership.roles().stream().anyMatch(role -> role != Role.ADMINISTRATOR);
        List<Workshop> days =
                reads ? workshops.of(membership.association().id(), initiative.id()) : List.of();
        if (days.isEmpty()) {
            card.add(new Paragraph(card.getTranslation("processdag.panel.none")));
            return card;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sv-lines");
        for (Workshop day : days) {
            list.add(new ListItem(new Anchor(
                    "f/" + membership.association().slug() + "/processdagar/" + day.id(),
                    day.date() + " · " + day.name() + " · " + card.getTranslation("processdag.state." + day.state())
                            + (day.onPaper() ? " · " + card.getTranslation("processdagpaper.onPaper") : ""))));
        }
        card.add(list);
        return card;
    }
}
