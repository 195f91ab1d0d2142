package se.stegvis.association;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.stegvis.access.Role;

/**
 * The caller's place in one förbund.
 *
 * @param grants the roles held, never empty
 */
public record Membership(Association association, List<RoleGrant> grants) {

    public Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        grants.forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    public boolean is(Role... anyOf) {
        Set<Role> held = roles();
        return List.of(anyOf).stream().anyMatch(held::contains);
    }
}
