package se.stegvis.identity;

import se.stegvis.foundation.AssociationId;

/**
 * How far a new förbund has come in getting its first administrator.
 *
 * @param invited whether somebody has been named administrator
 * @param entered whether some administrator has chosen a password, and so runs the förbund
 */
public record AssociationStart(AssociationId association, boolean invited, boolean entered) {}
