package se.stegvis.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import se.stegvis.foundation.AccountId;

/** Looks people up; implemented by the module that keeps accounts. */
public interface ActorSource {

    /** The person behind an active account; a deactivated one is nobody. */
    Optional<Actor> find(AccountId account);

    /** Names of people, deactivated ones too, for lists and records. */
    Map<AccountId, String> names(Collection<AccountId> accounts);

    /** The name of one person, deactivated or not. */
    default String name(AccountId account) {
        return names(java.util.List.of(account)).getOrDefault(account, "");
    }
}
