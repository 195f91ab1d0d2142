package se.stegvis.access;

import se.stegvis.foundation.AccountId;

/**
 * Who is calling: an active account.
 *
 * @param account the account
 * @param name the person's name, for audit and for others to see
 * @param installationAdministrator whether it administers the installation
 */
public record Actor(AccountId account, String name, boolean installationAdministrator) {}
