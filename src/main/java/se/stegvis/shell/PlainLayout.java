package se.stegvis.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** What surrounds pages outside any förbund: signing in, setting a password, one's account, the installation. */
@AnonymousAllowed
@JavaScript("context://steady-press.js")
@JavaScript("context://unsent.js")
public class PlainLayout extends Composite<Div> implements RouterLayout {

    private final Div page = new Div();

    public PlainLayout() {
        getContent().addClassName("sv-app");
        Anchor skip = new Anchor("#innehall", getTranslation("shell.skip"));
        skip.addClassName("sv-skip");
        skip.setRouterIgnore(true);
        Header header = new Header(new Logo(""), new LanguageLink());
        header.addClassNames("sv-header", "sv-header-plain");
        page.addClassName("sv-page");
        getContent().add(skip, header, page, new PageFooter());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        page.getElement().removeAllChildren();
    }
}
