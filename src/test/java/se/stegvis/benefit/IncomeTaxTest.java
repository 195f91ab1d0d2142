package se.stegvis.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.benefit.YearRules.MunicipalTax;

/** Tax against worked examples and official tables. */
class IncomeTaxTest {

    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final Rulebook RULES = Rulebook.standard();

    /** Funeral fee and the like in a table's number, which is no part of the model: SKV 433 for 2026. */
    private static final BigDecimal FUNERAL = new BigDecimal("1.16");

    private static BigDecimal kr(long kronor) {
        return BigDecimal.valueOf(kronor);
    }

    private static IncomeTax in(String place, int year) {
        return new IncomeTax(
                RULES.year(year), RULES.rates(place, year).orElseThrow().tax());
    }

    @Test
    void full_time_work_in_lund_under_the_rules_of_2014() {
        TaxReceipt tax = in("Lund", 2014).of(kr(228_000), ZERO, ZERO);

        assertThat(tax.allowance()).isEqualByComparingTo("25200");
        assertThat(tax.taxable()).isEqualByComparingTo("202800");
        assertThat(tax.municipalTax()).isEqualByComparingTo("64754");
        assertThat(tax.pensionFee()).isEqualByComparingTo("16000");
        assertThat(tax.pensionCredit()).isEqualByComparingTo("16000");
        assertThat(tax.workCredit()).isEqualByComparingTo("17864");
        assertThat(kr(228_000).subtract(tax.total())).isEqualByComparingTo("181110");
    }

    @Test
    void full_time_work_in_vasteras_under_the_rules_of_2017() {
        TaxReceipt tax = in("Västerås", 2017).of(kr(228_000), ZERO, ZERO);

        assertThat(tax.allowance()).isEqualByComparingTo("25700");
        assertThat(tax.municipalTax()).isEqualByComparingTo("63198");
        assertThat(tax.workCredit()).isEqualByComparingTo("17479");
        assertThat(kr(228_000).subtract(tax.total())).isEqualByComparingTo("182281");
    }

    @Test
    void work_in_the_mean_of_the_country_under_the_rules_of_2024() {
        TaxReceipt tax = new IncomeTax(RULES.year(2024), RULES.year(2024).nationalTax()).of(kr(300_000), ZERO, ZERO);

        assertThat(tax.allowance()).isEqualByComparingTo("32000");
        assertThat(tax.municipalTax()).isEqualByComparingTo("86751");
        assertThat(tax.workCredit()).isEqualByComparingTo("29350");
        assertThat(tax.earnedIncomeCredit()).isEqualByComparingTo("1500");
        assertThat(tax.publicServiceFee()).isEqualByComparingTo("1219");
        assertThat(kr(300_000).subtract(tax.total())).isEqualByComparingTo("242880");
    }

    @ParameterizedTest
    @CsvSource({
        "2014,181213", "2015,181063", "2016,180821", "2017,180993", "2018,181276", "2019,183285", "2020,183493",
        "2021,186924", "2022,188964", "2023,188724", "2024,191192", "2025,192178", "2026,192970"
    })
    void the_same_wage_every_year_at_the_mean_of_the_country(int year, long net) {
        TaxReceipt tax = new IncomeTax(RULES.year(year), RULES.year(year).nationalTax()).of(kr(228_000), ZERO, ZERO);

        assertThat(kr(228_000).subtract(tax.total()).add(tax.publicServiceFee())).isEqualByComparingTo(kr(net));
    }

    /** Skatteverket's monthly table 32, columns 1, 4 and 5, which hold the funeral fee and are cut to whole kronor. */
    @ParameterizedTest
    @CsvSource({
        "2025,19000,3121,3355,5004",
        "2025,25000,4646,5012,7083",
        "2026,19000,3055,3055,4988",
        "2026,25000,4484,4484,7066"
    })
    void the_official_monthly_tables_agree_within_a_krona(int year, long month, long work, long sickness, long benefit) {
        BigDecimal rate = new BigDecimal("32").subtract(FUNERAL);
        IncomeTax tax = new IncomeTax(RULES.year(year), new MunicipalTax(rate, rate));
        BigDecimal income = kr(month * 12);

        assertWithinAKrona(tax.of(income, ZERO, ZERO), work);
        assertWithinAKrona(tax.of(ZERO, ZERO, income), sickness);
        assertWithinAKrona(tax.of(ZERO, income, ZERO), benefit);
    }

    private static void assertWithinAKrona(TaxReceipt tax, long table) {
        BigDecimal month = tax.total()
                .add(tax.taxable().multiply(FUNERAL.movePointLeft(2)))
                .divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
        assertThat(month.subtract(BigDecimal.valueOf(table)))
                .as("model %s, table %s", month, table)
                .isBetween(new BigDecimal("-0.20"), new BigDecimal("1.00"));
    }

    /** SKV 433 and Skatteverket's examples for 2026. */
    @Test
    void published_examples_for_2026() {
        assertThat(left(2026, "30.55", 360_000)).isEqualByComparingTo("37594");
        assertThat(left(2026, "32.6", 180_000)).isEqualByComparingTo("11881");
        IncomeTax tax = new IncomeTax(RULES.year(2026), new MunicipalTax(new BigDecimal("32.84"), ZERO));
        assertThat(tax.of(kr(120_000), ZERO, ZERO).allowance()).isEqualByComparingTo("37400");
        assertThat(tax.of(kr(324_000), ZERO, ZERO).allowance()).isEqualByComparingTo("31600");
        assertThat(tax.of(kr(181_200), ZERO, ZERO).pensionFee()).isEqualByComparingTo("12700");
        assertThat(tax.of(kr(90_000), ZERO, ZERO).workCredit().max(kr(0))).isLessThanOrEqualTo(kr(11_976));
        assertThat(tax.of(kr(240_000), ZERO, ZERO).workCredit()).isEqualByComparingTo("26083");
    }

    /** Municipal tax that is left when all credits have been set against it. */
    private static BigDecimal left(int year, String rate, long wage) {
        BigDecimal percent = new BigDecimal(rate);
        TaxReceipt tax = new IncomeTax(RULES.year(year), new MunicipalTax(percent, percent)).of(kr(wage), ZERO, ZERO);
        return tax.municipalTax()
                .subtract(tax.pensionCredit())
                .subtract(tax.workCredit())
                .subtract(tax.earnedIncomeCredit());
    }

    @Test
    void the_kommun_and_the_region_share_the_tax_and_the_state_bears_the_credits() {
        TaxReceipt tax = in("Lund", 2014).of(kr(228_000), ZERO, ZERO);

        assertThat(tax.toMunicipality()).isEqualByComparingTo("43074");
        assertThat(tax.toRegion()).isEqualByComparingTo("21680");
        assertThat(tax.toState()).isEqualByComparingTo("-17864");
        assertThat(tax.toMunicipality().add(tax.toRegion()).add(tax.toState())).isEqualByComparingTo(tax.total());
    }

    @Test
    void a_benefit_is_taxed_more_than_work_at_the_same_amount() {
        IncomeTax tax = in("Lund", 2017);

        assertThat(tax.of(ZERO, kr(150_000), ZERO).total()).isGreaterThan(tax.of(kr(150_000), ZERO, ZERO).total());
    }
}
