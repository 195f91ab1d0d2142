package se.stegvis.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one year, as they stand in its data file with source, date and status of each. Multiples are of the price base amount
 * (prisbasbelopp) unless said otherwise; rates are shares of one, per cent where the field says so.
 */
public final class YearRules {

    /** Grundavdrag: inkomstskattelagen 63 kap. 3 §, in price base amounts. */
    record BasicAllowance(
            List<BigDecimal> breaks, BigDecimal low, BigDecimal up, BigDecimal plateau, BigDecimal down, BigDecimal high) {}

    /** Jobbskatteavdrag: inkomstskattelagen 67 kap. 7 §, in price base amounts. */
    record WorkCredit(
            BigDecimal first,
            BigDecimal firstRate,
            BigDecimal second,
            BigDecimal secondBase,
            BigDecimal secondRate,
            BigDecimal third,
            BigDecimal cap,
            @Nullable BigDecimal phaseOutAbove,
            BigDecimal phaseOutRate) {}

    /** Skattereduktion för förvärvsinkomst: a share of taxable income above a limit, at most so much. */
    record EarnedIncomeCredit(BigDecimal rate, BigDecimal above, BigDecimal most) {}

    /** Skattereduktion för arbetsinkomster of 2021 and 2022 (SFS 2021:930). */
    record TemporaryWorkCredit(BigDecimal from, BigDecimal rate, BigDecimal most, BigDecimal downFrom, BigDecimal downRate) {}

    /** Skattereduktion för sjuk- och aktivitetsersättning (inkomstskattelagen 67 kap. 9 a–d §§), of one of two kinds. */
    sealed interface SicknessCredit {
        /** 2018–2021: shares of the benefit times the municipal rate. */
        record Shares(BigDecimal limit, BigDecimal lowRate, BigDecimal highRate) implements SicknessCredit {}

        /** From 2022: built as the jobbskatteavdrag, and at least a share. */
        record LikeWork(
                BigDecimal first,
                BigDecimal firstRate,
                BigDecimal second,
                BigDecimal secondBase,
                BigDecimal secondRate,
                BigDecimal least)
                implements SicknessCredit {}
    }

    /** Municipal tax in per cent of taxable income; the region's part is the rest. */
    public record MunicipalTax(BigDecimal total, BigDecimal municipality) {}

    record StateTax(BigDecimal threshold, BigDecimal rate, @Nullable BigDecimal upperThreshold, BigDecimal upperRate) {}

    /** Allmän pensionsavgift: the ceiling in income base amounts, the floor in price base amounts. */
    record PensionFee(BigDecimal rate, BigDecimal ceiling, BigDecimal floor) {}

    record CappedFee(BigDecimal rate, BigDecimal most) {}

    /** Employer fees for some ages: per cent of wage up to a ceiling a month, during part of the year. */
    record YouthFee(LocalDate from, LocalDate to, int ageFrom, int ageTo, BigDecimal rate, @Nullable BigDecimal wageMonthAtMost) {}

    /** A reduced fee, per cent of wage up to a ceiling a month. */
    record ReducedFee(BigDecimal rate, BigDecimal wageMonthAtMost) {}

    /** Sjukpenning: share of SGI times a factor; the ceiling of SGI in price base amounts (socialförsäkringsbalken 25 and 28 kap.). */
    record SicknessBenefit(BigDecimal factor, BigDecimal share, List<Dated<BigDecimal>> ceilings) {}

    record IncomeRelated(List<Dated<BigDecimal>> percents, BigDecimal ceiling) {}

    record ParentalBenefit(BigDecimal basicDay, BigDecimal ceiling) {}

    /** A-kassa of a full year's 260 days: rates of days 1–100, 101–200 and 201 on; either day ceilings or a ceiling of the wage. */
    record Unemployment(
            List<BigDecimal> rates,
            @Nullable BigDecimal dayFirst,
            @Nullable BigDecimal dayLater,
            @Nullable BigDecimal wageMonthAtMost) {}

    record IntroductionJob(BigDecimal share, BigDecimal month) {}

    /** All values, read by {@link RuleFiles}. */
    record Values(
            BigDecimal priceBase,
            BigDecimal incomeBase,
            BasicAllowance basicAllowance,
            WorkCredit workCredit,
            @Nullable EarnedIncomeCredit earnedIncomeCredit,
            @Nullable TemporaryWorkCredit temporaryWorkCredit,
            @Nullable SicknessCredit sicknessCredit,
            MunicipalTax municipalTax,
            StateTax stateTax,
            PensionFee pensionFee,
            @Nullable CappedFee publicServiceFee,
            BigDecimal employerFee,
            List<YouthFee> youthFees,
            @Nullable ReducedFee firstEmployeeFee,
            SicknessBenefit sicknessBenefit,
            List<Dated<BigDecimal>> sicknessGuarantee,
            List<Dated<NavigableMap<Integer, BigDecimal>>> activityGuarantee,
            IncomeRelated sicknessIncomeRelated,
            ParentalBenefit parentalBenefit,
            List<Dated<BigDecimal>> activitySupport,
            List<Dated<Unemployment>> unemployment,
            BigDecimal studyGrant,
            BigDecimal socialNorm,
            List<Dated<BigDecimal>> subsidyCeiling,
            List<Dated<BigDecimal>> newStartCeiling,
            @Nullable BigDecimal extraServiceDay,
            @Nullable IntroductionJob introductionJob,
            BigDecimal indirectTaxShare) {}

    private final int year;
    private final Values values;
    private final Map<String, Provenance> provenance;

    YearRules(int year, Values values, Map<String, Provenance> provenance) {
        this.year = year;
        this.values = values;
        this.provenance = Map.copyOf(provenance);
    }

    public int year() {
        return year;
    }

    /** Prisbasbelopp in kronor. */
    public BigDecimal priceBase() {
        return values.priceBase;
    }

    /** The mean of the country. */
    public MunicipalTax nationalTax() {
        return values.municipalTax;
    }

    /** The share of disposable income that goes on as indirect tax. */
    public BigDecimal indirectTaxShare() {
        return values.indirectTaxShare;
    }

    Values values() {
        return values;
    }

    /** Where a value comes from, by its name in the file; every value has one. */
    public Provenance provenance(String key) {
        Provenance found = provenance.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no value " + key + " in the rules of " + year);
        }
        return found;
    }

    /** The names of all values. */
    public List<String> keys() {
        return provenance.keySet().stream().sorted().toList();
    }
}
