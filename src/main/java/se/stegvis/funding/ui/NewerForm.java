package se.stegvis.funding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import se.stegvis.funding.FormMove;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.Notices;

/** Tells that the förbund has published a newer version of the form, what differs, and lets one change over. */
final class NewerForm extends Div {

    NewerForm(FormPage page, FormMove move) {
        addClassNames("sv-card", "fu-newer");
        UnorderedList news = new UnorderedList();
        move.differences().forEach(difference -> news.add(new ListItem(page.text(difference))));
        Button change = new Button(
                page.text("fundingui.move.button"),
                click -> Confirmation.ask(this, "fundingui.move.asking", () -> {
                    if (page.run(this, () -> page.services().moves().move(page.id(), move.number()))) {
                        Notices.done(this, "fundingui.move.done");
                        UI.getCurrent().refreshCurrentRoute(true);
                    }
                }));
        add(
                new H2(page.text("fundingui.move.title")),
                new Paragraph(page.text("fundingui.move.intro")),
                news,
                change);
    }
}
