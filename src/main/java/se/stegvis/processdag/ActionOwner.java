package se.stegvis.processdag;

import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;

/**
 * Who answers for an action, where somebody has said so: a person of the förbund, or an official outside it by the address.
 *
 * @param account the person's account; null for an address that was typed
 * @param words the person's name, or the address
 */
public record ActionOwner(@Nullable AccountId account, String words) {

    public static ActionOwner of(AccountId account, String name) {
        return new ActionOwner(account, name);
    }

    public static ActionOwner at(String address) {
        return new ActionOwner(null, address);
    }
}
