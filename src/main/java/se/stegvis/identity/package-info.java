/** Accounts and sign-in: passwords, invitations, resets, throttling. */
@NullMarked
package se.stegvis.identity;

import org.jspecify.annotations.NullMarked;
