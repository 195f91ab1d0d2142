package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.stegvis.processdag.ActionService;
import se.stegvis.processdag.FollowedAction;
import se.stegvis.processdag.Workshop;

/** What a day that is over agreed on and how it goes, each action with a way to where one says more. */
class AgreedPanel extends Composite<Section> {

    AgreedPanel(Workshop day, String slug, ActionService actions) {
        List<FollowedAction> agreed = actions.agreed(day.id());
        getContent().addClassName("sv-card");
        getContent().add(new H2(getTranslation("processdagmemory.agreed.title")));
        if (agreed.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("processdagmemory.agreed.none")));
            return;
        }
        getContent().add(new Paragraph(getTranslation(day.led() ? "processdagmemory.agreed.help" : "processdagmemory.agreed.read")));
        UnorderedList list = new UnorderedList();
        list.addClassName("sv-lines");
        for (FollowedAction action : agreed) {
            Div words = new Div(new Anchor("f/" + slug + "/atgarder/" + action.id(), action.what()));
            words.addClassName("sv-words");
            String whoAndWhen = ActionWords.whoAndWhen(action);
            if (!whoAndWhen.isBlank()) {
                Paragraph facts = new Paragraph(whoAndWhen);
                facts.addClassNames("sv-muted", "sv-small");
                words.add(facts);
            }
            list.add(new ListItem(words, ActionWords.chip(this, action.state())));
        }
        getContent().add(list);
    }
}
