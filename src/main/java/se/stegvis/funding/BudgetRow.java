package se.stegvis.funding;

/**
 * A row of the budget.
 *
 * @param version what to send as expected version when saving over it
 */
public record BudgetRow(BudgetRowId id, long version, BudgetContent content) {}
