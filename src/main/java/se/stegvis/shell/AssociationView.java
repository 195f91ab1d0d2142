package se.stegvis.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.AssociationId;

/** A page inside a förbund. It is filled once it is known which, and for whom. */
public abstract class AssociationView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    /** Name of the route parameter that says which förbund. */
    public static final String ASSOCIATION = "association";

    private final transient AssociationService associations;
    private transient @Nullable Membership membership;

    protected AssociationView(AssociationService associations) {
        this.associations = associations;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        Membership entered = associations.enter(event.getRouteParameters().get(ASSOCIATION).orElse(""));
        membership = entered;
        getContent().removeAll();
        getContent().setId("innehall");
        getContent().getElement().setAttribute("tabindex", "-1");
        show(entered, event.getRouteParameters());
    }

    /** Fills the page. Called at every entry, also when only the parameters change. */
    protected abstract void show(Membership entered, RouteParameters parameters);

    /** What the page is called, in the browser's title and history. */
    protected abstract String title();

    @Override
    public final String getPageTitle() {
        return getTranslation("shell.pageTitle", title());
    }

    protected final Membership membership() {
        return java.util.Objects.requireNonNull(membership, "the view has not been entered");
    }

    protected final AssociationId association() {
        return membership().association().id();
    }

    /** The parameters that lead to another page of the same förbund: names and values in turn. */
    protected final RouteParameters parameters(String... namesAndValues) {
        List<RouteParam> all = new ArrayList<>();
        all.add(new RouteParam(
                ASSOCIATION, membership().association().slug()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.add(new RouteParam(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new RouteParameters(all.toArray(RouteParam[]::new));
    }
}
