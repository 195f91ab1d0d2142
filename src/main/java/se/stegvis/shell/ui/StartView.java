package se.stegvis.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import se.stegvis.access.Actor;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Waiting;

/** First page of a förbund: what waits for me. */
@PermitAll
@Route(value = "", layout = MainLayout.class)
public class StartView extends AssociationView {

    private final transient CurrentActor currentActor;
    private final transient List<Waiting> sources;

    public StartView(AssociationService associations, CurrentActor currentActor, ObjectProvider<Waiting> sources) {
        super(associations);
        this.currentActor = currentActor;
        this.sources = sources.stream().toList();
    }

    @Override
    protected String title() {
        return getTranslation("shell.start.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        Actor me = currentActor.get();
        List<Waiting.Item> items = sources.stream()
                .flatMap(source -> source.waitingFor(entered, me).stream())
                .sorted(Comparator.comparingInt(Waiting.Item::order))
                .toList();
        String roles = entered.roles().stream()
                .map(role -> getTranslation("access.role." + role))
                .collect(Collectors.joining(" · "));
        Paragraph who = new Paragraph(roles);
        who.addClassName("sv-muted");
        getContent().add(new H1(getTranslation("shell.start.greeting", me.name())), who);
        getContent().add(new H2(getTranslation("shell.start.waiting")));
        getContent().add(items.isEmpty() ? nothing() : list(entered, items));
    }

    private Component nothing() {
        Paragraph empty = new Paragraph(getTranslation("shell.start.nothing"));
        empty.addClassName("sv-empty");
        return empty;
    }

    private Component list(Membership entered, List<Waiting.Item> items) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sv-waiting");
        for (Waiting.Item item : items) {
            Div text = new Div();
            text.addClassName("sv-waiting-text");
            Paragraph title = new Paragraph(item.title());
            title.addClassName("sv-strong");
            Paragraph reason = new Paragraph(
                    getTranslation(item.reason().key(), item.reason().arguments().toArray()));
            reason.addClassName("sv-muted");
            text.add(title, reason);
            Anchor go = new Anchor(
                    "f/" + entered.association().slug() + "/" + item.path(),
                    getTranslation(item.action().key(), item.action().arguments().toArray()));
            go.addClassName("sv-button");
            go.setAriaLabel(go.getText() + ": " + item.title());
            list.add(new ListItem(text, go));
        }
        return list;
    }
}
