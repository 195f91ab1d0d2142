package se.stegvis.benefit;

import java.math.BigDecimal;

/**
 * One person's tax for a year, each part in whole kronor as it is on a tax notice. Credits are what was set against the tax, never more
 * than there was.
 *
 * @param income fastställd förvärvsinkomst: all taxable income, cut to 100 kr
 * @param allowance grundavdrag
 * @param taxable what is left of the income
 * @param municipalTax the kommun's and the region's together, before credits
 * @param toMunicipality the kommun's part
 * @param toRegion the region's part
 * @param stateTax statlig inkomstskatt
 * @param pensionFee allmän pensionsavgift
 * @param pensionCredit the credit for it
 * @param workCredit jobbskatteavdrag
 * @param sicknessCredit the credit for sjuk- and aktivitetsersättning
 * @param earnedIncomeCredit the credit for förvärvsinkomst, from 2021
 * @param temporaryWorkCredit the credit of 2021 and 2022
 * @param publicServiceFee from 2019
 */
public record TaxReceipt(
        BigDecimal income,
        BigDecimal allowance,
        BigDecimal taxable,
        BigDecimal municipalTax,
        BigDecimal toMunicipality,
        BigDecimal toRegion,
        BigDecimal stateTax,
        BigDecimal pensionFee,
        BigDecimal pensionCredit,
        BigDecimal workCredit,
        BigDecimal sicknessCredit,
        BigDecimal earnedIncomeCredit,
        BigDecimal temporaryWorkCredit,
        BigDecimal publicServiceFee) {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    static final TaxReceipt NONE =
            new TaxReceipt(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

    /** What the person pays in all. */
    public BigDecimal total() {
        return municipalTax.add(toState());
    }

    /** What the state gets of it: its own tax and fees, less all credits, which the state bears and not the kommun. May be negative. */
    public BigDecimal toState() {
        return stateTax.add(pensionFee)
                .add(publicServiceFee)
                .subtract(pensionCredit)
                .subtract(workCredit)
                .subtract(sicknessCredit)
                .subtract(earnedIncomeCredit)
                .subtract(temporaryWorkCredit);
    }
}
