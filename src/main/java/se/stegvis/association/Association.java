package se.stegvis.association;

import se.stegvis.foundation.AssociationId;

/**
 * A samordningsförbund.
 *
 * @param slug its name in addresses, for example {@code malardalen}
 */
public record Association(AssociationId id, String name, String slug) {}
