package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import se.stegvis.processdag.ThemePhase;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopTheme;

/** How many have answered each theme in advance; nothing where nobody has. */
class EarlyAnswers extends Composite<Div> {

    void show(WorkshopPicture picture) {
        UnorderedList counts = new UnorderedList();
        picture.themes().stream()
                .filter(theme -> theme.phase() == ThemePhase.WAITING && theme.answered() > 0)
                .forEach(theme -> counts.add(new ListItem(count(theme))));
        getContent().removeAll();
        setVisible(counts.getComponentCount() > 0);
        getContent().add(new H3(getTranslation("processdagphone.early")), counts);
    }

    private String count(WorkshopTheme theme) {
        return getTranslation("processdagphone.early.count", theme.name(), theme.answered());
    }
}
