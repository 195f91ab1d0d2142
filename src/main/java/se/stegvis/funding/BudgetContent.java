package se.stegvis.funding;

import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;

/**
 * What a budget row says.
 *
 * @param costType of a cost, otherwise null
 * @param amount excluding VAT, never negative
 * @param member the party whose cash or own time it is; of a cost where it arises, if stated
 * @param activity of a cost, the activity it is for, if stated
 * @param note source of other financing; otherwise a remark, such as the number of posts
 */
public record BudgetContent(
        BudgetKind kind,
        @Nullable CostType costType,
        int year,
        Kronor amount,
        @Nullable MemberId member,
        @Nullable ChainRowId activity,
        String note) {

    /** The same in another year, for another party and activity. */
    BudgetContent moved(int newYear, @Nullable MemberId newMember, @Nullable ChainRowId newActivity) {
        return new BudgetContent(kind, costType, newYear, amount, newMember, newActivity, note);
    }

    public static BudgetContent cost(CostType type, int year, Kronor amount) {
        return new BudgetContent(BudgetKind.COST, type, year, amount, null, null, "");
    }

    public static BudgetContent cash(MemberId member, int year, Kronor amount) {
        return new BudgetContent(BudgetKind.CASH, null, year, amount, member, null, "");
    }

    public static BudgetContent ownTime(MemberId member, int year, Kronor amount) {
        return new BudgetContent(BudgetKind.OWN_TIME, null, year, amount, member, null, "");
    }

    public static BudgetContent other(String source, int year, Kronor amount) {
        return new BudgetContent(BudgetKind.OTHER, null, year, amount, null, null, source);
    }

    public static BudgetContent sought(int year, Kronor amount) {
        return new BudgetContent(BudgetKind.SOUGHT, null, year, amount, null, null, "");
    }
}
