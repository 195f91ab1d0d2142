package se.stegvis.funding;

import org.jspecify.annotations.Nullable;

/**
 * One of several changes of a budget that are stored together or not at all.
 *
 * @param row the row that changes; null when it is new
 * @param version of the row as the person knows it
 * @param content what it is to say; null when it is to go
 */
public record BudgetChange(@Nullable BudgetRowId row, long version, @Nullable BudgetContent content) {

    public static BudgetChange add(BudgetContent content) {
        return new BudgetChange(null, 0, content);
    }

    public static BudgetChange save(BudgetRow row, BudgetContent content) {
        return new BudgetChange(row.id(), row.version(), content);
    }

    public static BudgetChange remove(BudgetRow row) {
        return new BudgetChange(row.id(), row.version(), null);
    }
}
