package se.stegvis.association;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;

/**
 * One role that one person holds in a förbund.
 *
 * @param id identity of the grant itself
 * @param member the member on whose behalf it is held, for roles that are
 * @param servingOrder for ersättare: 1 serves first; null for others
 */
public record RoleGrant(UUID id, AccountId account, Role role, @Nullable MemberId member, @Nullable Integer servingOrder) {}
