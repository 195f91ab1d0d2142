package se.stegvis.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RoutePrefix;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import se.stegvis.association.Association;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.identity.AccountService;
import se.stegvis.identity.Person;

/** What surrounds every page of a förbund: navigation, which förbund one is in, one's account. */
@PermitAll
@RoutePrefix("f/:association")
@JavaScript("context://steady-press.js")
@JavaScript("context://unsent.js")
public class MainLayout extends Composite<Div>
        implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private final transient AssociationService associations;
    private final transient AccountService accounts;
    private final transient AuthenticationContext authentication;
    private final transient List<NavigationItem> items;
    private final Div page = new Div();
    private final Header header = new Header();

    public MainLayout(
            AssociationService associations,
            AccountService accounts,
            AuthenticationContext authentication,
            ObjectProvider<NavigationItem> items) {
        this.associations = associations;
        this.accounts = accounts;
        this.authentication = authentication;
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        getContent().addClassName("sv-app");
        header.addClassName("sv-header");
        page.addClassName("sv-page");
        Anchor skip = new Anchor("#innehall", getTranslation("shell.skip"));
        skip.addClassName("sv-skip");
        skip.setRouterIgnore(true);
        getContent().add(skip, header, page, new PageFooter());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Membership membership =
                associations.enter(event.getRouteParameters().get(AssociationView.ASSOCIATION).orElse(""));
        header.removeAll();
        header.add(logo(membership), navigation(membership), whereAndWho(membership));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        // A screen reader is told that the page is a new one, as it would be after a full page load.
        page.getElement().executeJs("const m = this.querySelector('main'); if (m && !m.contains(document.activeElement)"
                + " && document.activeElement !== document.body) { m.focus({preventScroll: true}); window.scrollTo(0, 0); }");
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        page.getElement().removeAllChildren();
    }

    private static Component logo(Membership membership) {
        return new Logo("f/" + membership.association().slug());
    }

    private Component navigation(Membership membership) {
        UnorderedList list = new UnorderedList();
        RouteParameters here = toParameters(membership.association());
        for (NavigationItem item : items) {
            if (Collections.disjoint(item.roles(), membership.roles())) {
                continue;
            }
            RouterLink link = new RouterLink(getTranslation(item.labelKey()), item.view(), here);
            link.setHighlightCondition((it, event) -> isHere(item, it, event));
            link.setHighlightAction((highlighted, on) -> {
                if (on) {
                    highlighted.getElement().setAttribute("aria-current", "page");
                } else {
                    highlighted.getElement().removeAttribute("aria-current");
                }
            });
            list.add(new ListItem(link));
        }
        Nav nav = new Nav(list);
        nav.addClassName("sv-nav");
        nav.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        return nav;
    }

    private static boolean isHere(NavigationItem item, RouterLink link, AfterNavigationEvent event) {
        boolean below = item.order() == 0
                ? HighlightConditions.sameLocation().shouldHighlight(link, event)
                : HighlightConditions.locationPrefix().shouldHighlight(link, event);
        return below
                || event.getActiveChain().stream().map(Object::getClass).anyMatch(item.within()::contains);
    }

    private Component whereAndWho(Membership membership) {
        Person me = accounts.me();
        // Unsent words are given back to the person who typed them, never to the next one at the same screen.
        getContent().getElement().setAttribute("data-account", me.id().toString());
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        menu.addClassName("sv-account");
        Avatar avatar = new Avatar(me.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        Span where = new Span(membership.association().name());
        where.addClassName("sv-account-where");
        Div face = new Div(where, avatar);
        face.addClassName("sv-account-face");
        MenuItem root = menu.addItem(face);
        root.setAriaLabel(getTranslation("shell.account.menu", me.name(), membership.association().name()));
        SubMenu entries = root.getSubMenu();
        entries.addItem(me.name()).setEnabled(false);
        associations.mine().stream()
                .filter(other -> !other.id().equals(membership.association().id()))
                .forEach(other -> entries.addItem(getTranslation("shell.account.switch", other.name()), click -> UI.getCurrent()
                        .navigate("f/" + other.slug())));
        if (accounts.isInstallationAdministrator()) {
            entries.addItem(getTranslation("shell.account.installation"), click -> UI.getCurrent().navigate("installation"));
        }
        entries.addItem(getTranslation("shell.account.own"), click -> UI.getCurrent().navigate("konto"));
        entries.addItem(getTranslation("shell.account.signOut"), click -> authentication.logout());
        return menu;
    }

    private static RouteParameters toParameters(Association association) {
        return new RouteParameters(new RouteParam(AssociationView.ASSOCIATION, association.slug()));
    }
}
