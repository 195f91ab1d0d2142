package se.stegvis.funding;

import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;

/**
 * Somebody who has an application open in another window.
 *
 * @param section where, null when it is no section of the form
 * @param place the field that has the focus, empty when none has
 */
public record Visitor(AccountId account, String name, @Nullable Section section, String place) {}
