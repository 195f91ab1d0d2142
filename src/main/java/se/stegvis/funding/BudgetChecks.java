package se.stegvis.funding;

import java.math.BigDecimal;
import java.util.Set;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.policy.Faults;
import se.stegvis.funding.policy.FieldValues;

/**
 * Holds what is to be stored in a budget against its application, read once however many rows there are.
 *
 * @param members of the förbund
 * @param activities of the application's effect chain
 */
record BudgetChecks(Set<MemberId> members, Set<ChainRowId> activities) {

    static final int LONGEST_NOTE = 300;

    private static final BigDecimal MOST_SHARE = BigDecimal.valueOf(10_000);
    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal MOST_FEES = BigDecimal.valueOf(100);
    private static final Kronor MOST_MONTHLY = Kronor.of(1_000_000);

    /**
     * Keeps of what was sent what a row of the kind has; a salary with a calculation gets the amount it comes to.
     *
     * @param prefix stands before the name of each field in the faults
     */
    BudgetContent checked(BudgetContent content, String prefix, Faults faults) {
        boolean cost = content.kind() == BudgetKind.COST;
        boolean ofParty = content.kind() == BudgetKind.CASH || content.kind() == BudgetKind.OWN_TIME;
        if (cost && content.costType() == null) {
            faults.add(prefix + "costType", "funding.input.choice");
        }
        if (content.year() < FieldValues.FIRST_YEAR || content.year() > FieldValues.LAST_YEAR) {
            faults.add(prefix + "year", "funding.input.dateRange", FieldValues.FIRST_YEAR, FieldValues.LAST_YEAR);
        }
        StaffCost staff = content.costType() == CostType.SALARY && cost ? content.staff() : null;
        Kronor amount = staff == null ? content.amount() : computed(staff, prefix, faults);
        if (amount.isNegative()) {
            faults.add(prefix + "amount", "funding.input.negative");
        } else if (amount.compareTo(Kronor.LARGEST) > 0) {
            faults.add(prefix + "amount", "funding.input.amountTooLarge", Kronor.LARGEST.toString());
        }
        MemberId member = cost || ofParty ? content.member() : null;
        if (member != null && !members.contains(member)) {
            throw new NotFoundException();
        }
        if (member == null && ofParty) {
            faults.add(prefix + "member", "funding.input.choice");
        }
        ChainRowId activity = cost ? content.activity() : null;
        if (activity != null && !activities.contains(activity)) {
            faults.add(prefix + "activity", "funding.input.choice");
        }
        String note = faults.text(prefix + "note", content.note(), LONGEST_NOTE);
        return new BudgetContent(
                content.kind(), cost ? content.costType() : null, content.year(), amount, member, activity, note, staff);
    }

    private static Kronor computed(StaffCost staff, String prefix, Faults faults) {
        within(staff.share(), BigDecimal.ZERO, MOST_SHARE, prefix + "share", faults);
        within(staff.months(), BigDecimal.ZERO, MOST_MONTHS, prefix + "months", faults);
        if (staff.fees().signum() < 0 || staff.fees().compareTo(MOST_FEES) > 0) {
            faults.add(prefix + "fees", "funding.input.staff.fees");
        } else if (staff.fees().scale() > StaffCost.DECIMALS) {
            faults.add(prefix + "fees", "funding.input.decimals", StaffCost.DECIMALS);
        }
        if (staff.monthly().isNegative() || staff.monthly().compareTo(MOST_MONTHLY) > 0) {
            faults.add(prefix + "monthly", "funding.input.staff.monthly", MOST_MONTHLY.toString());
        }
        boolean sound = faults.none(prefix + "share", prefix + "months", prefix + "fees", prefix + "monthly");
        return sound ? staff.amount() : Kronor.ZERO;
    }

    private static void within(BigDecimal number, BigDecimal above, BigDecimal highest, String field, Faults faults) {
        if (number.compareTo(above) <= 0 || number.compareTo(highest) > 0) {
            faults.add(field, "funding.input.staff.range", highest.toPlainString());
        } else if (number.scale() > StaffCost.DECIMALS) {
            faults.add(field, "funding.input.decimals", StaffCost.DECIMALS);
        }
    }
}
