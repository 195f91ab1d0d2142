package se.stegvis.funding;

/**
 * A row of the effect chain.
 *
 * @param position 1 first among its kind, in the order of {@link EffectChain}; of a row that has just been saved the order it was written in
 * @param version what to send as expected version when saving over it
 */
public record ChainRow(ChainRowId id, int position, long version, ChainContent content) {

    /** What it says, under the number by which everything else names it. */
    String numbered() {
        return (position + ". " + content.text()).strip();
    }
}
