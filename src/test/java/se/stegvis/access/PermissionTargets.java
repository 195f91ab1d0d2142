package se.stegvis.access;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** Every kind of object that the permission test can make. A module that adds a kind of id adds a line here. */
final class PermissionTargets {

    private PermissionTargets() {}

    static List<Targets> all(ApplicationContext context) {
        return List.of(new ApplicationTargets(context));
    }
}
