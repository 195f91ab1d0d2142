package se.stegvis.funding;

/**
 * A row of the effect chain.
 *
 * @param position 1 first among its kind
 * @param version what to send as expected version when saving over it
 */
public record ChainRow(ChainRowId id, int position, long version, ChainContent content) {}
