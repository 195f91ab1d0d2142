package se.stegvis.access;

import se.stegvis.foundation.AssociationId;

/**
 * Where an object belongs and how the caller stands towards it.
 *
 * @param association the förbund that owns the object
 * @param standing the caller's standing
 */
public record Position(AssociationId association, Standing standing) {}
