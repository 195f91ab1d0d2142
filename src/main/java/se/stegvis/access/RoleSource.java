package se.stegvis.access;

import java.util.Set;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;

/** Tells which roles an account holds right now; implemented by the module that keeps roles. Asked anew at every call. */
public interface RoleSource {

    Set<Role> rolesOf(AccountId account, AssociationId association);
}
