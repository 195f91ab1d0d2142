package se.stegvis.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page outside any förbund. */
public abstract class PlainView extends Composite<Main> implements HasDynamicTitle {

    protected PlainView() {
        getContent().setId("innehall");
        getContent().getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("sv-plain");
    }

    /** What the page is called, in the browser's title and history. */
    protected abstract String title();

    @Override
    public final String getPageTitle() {
        return getTranslation("shell.pageTitle", title());
    }
}
