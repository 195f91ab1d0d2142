package se.stegvis.funding;

import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;

/**
 * What a budget row says.
 *
 * @param costType of a cost, otherwise null
 * @param amount excluding VAT, never negative; where {@code staff} is stated, what it comes to
 * @param member the party whose cash or own time it is; of a cost where it arises, if stated
 * @param activity of a cost, the activity it is for, if stated
 * @param note source of other financing; otherwise a remark, such as the number of posts
 * @param staff of a salary, how it is computed; null where the amount is written by hand
 */
public record BudgetContent(
        BudgetKind kind,
        @Nullable CostType costType,
        int year,
        Kronor amount,
        @Nullable MemberId member,
        @Nullable ChainRowId activity,
        String note,
        @Nullable StaffCost staff) {

    /** A row whose amount is written by hand. */
    public BudgetContent(
            BudgetKind kind,
            @Nullable CostType costType,
            int year,
            Kronor amount,
            @Nullable MemberId member,
            @Nullable ChainRowId activity,
            String note) {
        this(kind, costType, year, amount, member, activity, note, null);
    }

    /** The same in another year, for another party and activity. */
    BudgetContent moved(int newYear, @Nullable MemberId newMember, @Nullable ChainRowId newActivity) {
        return new BudgetContent(kind, costType, newYear, amount, newMember, newActivity, note, staff);
    }

    public static BudgetContent cost(CostType type, int year, Kronor amount) {
        return new BudgetContent(BudgetKind.COST, type, year, amount, null, null, "");
    }

    /** A salary that is computed. */
    public static BudgetContent staff(int year, StaffCost staff) {
        return cost(CostType.SALARY, year, staff.amount()).computed(staff);
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

    /** The same row with another amount. */
    public BudgetContent with(Kronor newAmount) {
        return new BudgetContent(kind, costType, year, newAmount, member, activity, note, staff);
    }

    /** The same cost arising at a party, or at none. */
    public BudgetContent at(@Nullable MemberId party) {
        return new BudgetContent(kind, costType, year, amount, party, activity, note, staff);
    }

    /** The same cost for another activity, or for none. */
    public BudgetContent forActivity(@Nullable ChainRowId newActivity) {
        return new BudgetContent(kind, costType, year, amount, member, newActivity, note, staff);
    }

    /** The same row with another remark. */
    public BudgetContent noted(String newNote) {
        return new BudgetContent(kind, costType, year, amount, member, activity, newNote, staff);
    }

    /** The same salary computed, with what that comes to; or, without a calculation, with the amount it had. */
    public BudgetContent computed(@Nullable StaffCost calculation) {
        return new BudgetContent(
                kind, costType, year, calculation == null ? amount : calculation.amount(), member, activity, note, calculation);
    }
}
