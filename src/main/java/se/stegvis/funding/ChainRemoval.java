package se.stegvis.funding;

import java.util.Set;

/**
 * What a row of the effect chain took with it when it was removed, so that it can be put back.
 *
 * @param row as it was
 * @param leadingTo the rows that led to it
 * @param costs the costs that were for it
 */
public record ChainRemoval(ChainRow row, Set<ChainRowId> leadingTo, Set<BudgetRowId> costs) {

    public ChainRemoval {
        leadingTo = Set.copyOf(leadingTo);
        costs = Set.copyOf(costs);
    }
}
