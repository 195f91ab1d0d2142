package se.stegvis.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.stegvis.association.Association;
import se.stegvis.association.AssociationService;
import se.stegvis.identity.AccountService;
import se.stegvis.shell.PlainLayout;
import se.stegvis.shell.PlainView;

/** The address without anything after it: leads on to one's förbund, or lets one choose. */
@PermitAll
@Route(value = "", layout = PlainLayout.class)
public class EntranceView extends PlainView implements BeforeEnterObserver {

    private final transient AssociationService associations;
    private final transient AccountService accounts;

    public EntranceView(AssociationService associations, AccountService accounts) {
        this.associations = associations;
        this.accounts = accounts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Association> mine = associations.mine();
        if (mine.isEmpty() && accounts.isInstallationAdministrator()) {
            event.forwardTo("installation");
        } else if (mine.size() == 1) {
            event.forwardTo("f/" + mine.getFirst().slug());
        } else {
            choose(mine);
        }
    }

    @Override
    protected String title() {
        return getTranslation("shell.entrance.title");
    }

    private void choose(List<Association> mine) {
        getContent().removeAll();
        getContent().add(new H1(getTranslation("shell.entrance.title")));
        if (mine.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("shell.entrance.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sv-choices");
        mine.forEach(association ->
                list.add(new ListItem(new Anchor("f/" + association.slug(), association.name()))));
        getContent().add(list);
    }
}
