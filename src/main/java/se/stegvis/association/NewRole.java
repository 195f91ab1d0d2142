package se.stegvis.association;

import org.jspecify.annotations.Nullable;
import se.stegvis.access.Role;

/**
 * A role to give.
 *
 * @param member the member on whose behalf, for roles that need one ({@link Role#ofMember()})
 */
public record NewRole(Role role, @Nullable MemberId member) {}
