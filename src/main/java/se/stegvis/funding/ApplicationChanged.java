package se.stegvis.funding;

import se.stegvis.foundation.AssociationId;

/**
 * Something in an application has changed that others who have it open should see: published within the transaction that changes it,
 * once for each row, and listened to after its commit. It says that, not what: who listens reads what is stored.
 */
public record ApplicationChanged(ApplicationId application, AssociationId association) {}
