package se.stegvis.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import se.stegvis.access.ForbiddenException;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.shell.AssociationView;

/** One of the pages for running a förbund; they share a heading and the way between them. */
@StyleSheet("context://administration.css")
abstract class AdministrationView extends AssociationView {

    /** The pages in order, each with its label. */
    private static final Map<Class<? extends Component>, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put(MembersView.class, "administration.members");
        PAGES.put(PeopleView.class, "administration.people");
        PAGES.put(IndicatorsView.class, "administration.indicators");
        PAGES.put(SettingsView.class, "administration.settings");
        PAGES.put(MessagesView.class, "administration.messages");
        PAGES.put(LogView.class, "administration.log");
    }

    private final String key;

    AdministrationView(AssociationService associations, String key) {
        super(associations);
        this.key = key;
    }

    @Override
    protected final String title() {
        return getTranslation(key);
    }

    @Override
    protected final void show(Membership entered, RouteParameters parameters) {
        if (!entered.is(Role.ADMINISTRATOR, Role.DIRECTOR, Role.AUDITOR)) {
            throw new ForbiddenException();
        }
        Paragraph intro = new Paragraph(getTranslation(key + ".intro"));
        intro.addClassName("sv-muted");
        Div words = new Div(new H1(title()), intro);
        words.addClassName("sv-words");
        Div head = new Div(words);
        head.addClassName("sv-head");
        getContent().add(tabs(entered), head);
        fill(entered, head);
    }

    /** Fills the page below its heading; an action for the whole page goes into {@code head}. */
    abstract void fill(Membership entered, Div head);

    /** Whether the person may change what is shown, or only read it. */
    final boolean mayChange() {
        return membership().is(Role.ADMINISTRATOR);
    }

    private Component tabs(Membership entered) {
        UnorderedList list = new UnorderedList();
        PAGES.forEach((page, label) -> {
            if (page == MessagesView.class && !entered.is(Role.ADMINISTRATOR)) {
                return;
            }
            RouterLink link = new RouterLink(getTranslation(label), page, parameters());
            if (page == getClass()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        });
        Nav nav = new Nav(list);
        nav.addClassName("sv-tabs");
        nav.getElement().setAttribute("aria-label", getTranslation("administration.nav"));
        return nav;
    }
}
