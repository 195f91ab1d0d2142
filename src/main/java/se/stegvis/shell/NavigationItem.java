package se.stegvis.shell;

import com.vaadin.flow.component.Component;
import java.util.Set;
import se.stegvis.access.Role;

/**
 * One entry of the navigation. A module contributes its own as beans; the shell knows none of them.
 *
 * @param order position, lowest first
 * @param labelKey key of the label in the bundles
 * @param view where it leads, a view under {@link MainLayout}
 * @param roles who sees it: anybody who holds one of these in the förbund
 * @param within other views that count as being within the entry, although their addresses are not below its own
 */
public record NavigationItem(
        int order,
        String labelKey,
        Class<? extends Component> view,
        Set<Role> roles,
        Set<Class<? extends Component>> within) {

    /** An entry whose pages all lie below its own address. */
    public NavigationItem(int order, String labelKey, Class<? extends Component> view, Set<Role> roles) {
        this(order, labelKey, view, roles, Set.of());
    }
}
