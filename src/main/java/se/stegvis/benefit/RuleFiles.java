package se.stegvis.benefit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data files under {@code benefit/}. A file that is not as it should be is a fault in the program, and says where. */
final class RuleFiles {

    private static final String FOLDER = "/benefit/";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private RuleFiles() {}

    static YearRules year(int year) {
        JsonNode values = read(year + ".json").get("values");
        Map<String, Provenance> provenance = new LinkedHashMap<>();
        for (var value : values.properties()) {
            provenance.put(value.getKey(), provenance(value.getKey(), value.getValue()));
        }
        return new YearRules(year, values(values), provenance);
    }

    private static YearRules.Values values(JsonNode file) {
        return new YearRules.Values(
                number(of(file, "priceBase")),
                number(of(file, "incomeBase")),
                basicAllowance(of(file, "basicAllowance")),
                workCredit(of(file, "workCredit")),
                unlessNull(
                        of(file, "earnedIncomeCredit"),
                        it -> new YearRules.EarnedIncomeCredit(number(it, "rate"), number(it, "above"), number(it, "most"))),
                unlessNull(
                        of(file, "temporaryWorkCredit"),
                        it -> new YearRules.TemporaryWorkCredit(
                                number(it, "from"),
                                number(it, "rate"),
                                number(it, "most"),
                                number(it, "downFrom"),
                                number(it, "downRate"))),
                unlessNull(of(file, "sicknessCredit"), RuleFiles::sicknessCredit),
                municipalTax(of(file, "municipalTax")),
                new YearRules.StateTax(
                        number(of(file, "stateTaxThreshold")),
                        number(of(file, "stateTax"), "rate"),
                        unlessNull(of(file, "upperStateTaxThreshold"), RuleFiles::number),
                        number(of(file, "stateTax"), "upperRate")),
                new YearRules.PensionFee(
                        number(of(file, "pensionFee"), "rate"),
                        number(of(file, "pensionFee"), "ceiling"),
                        number(of(file, "pensionFee"), "floor")),
                unlessNull(
                        of(file, "publicServiceFee"), it -> new YearRules.CappedFee(number(it, "rate"), number(it, "most"))),
                number(of(file, "employerFee")),
                list(of(file, "youthFee"), RuleFiles::youthFee),
                unlessNull(
                        of(file, "firstEmployeeFee"),
                        it -> new YearRules.ReducedFee(number(it, "rate"), number(it, "wageMonthAtMost"))),
                new YearRules.SicknessBenefit(
                        number(of(file, "sicknessBenefit"), "factor"),
                        number(of(file, "sicknessBenefit"), "share"),
                        dated(of(file, "sicknessBenefit").get("ceilings"), it -> number(it, "priceBases"))),
                dated(of(file, "sicknessGuarantee"), it -> number(it, "priceBases")),
                dated(of(file, "activityGuarantee"), RuleFiles::byAge),
                new YearRules.IncomeRelated(
                        dated(of(file, "sicknessIncomeRelated").get("rates"), it -> number(it, "percent")),
                        number(of(file, "sicknessIncomeRelated"), "ceiling")),
                new YearRules.ParentalBenefit(
                        number(of(file, "parentalBenefit"), "basicDay"), number(of(file, "parentalBenefit"), "ceiling")),
                dated(of(file, "activitySupport"), it -> number(it, "day")),
                dated(of(file, "unemploymentBenefit"), RuleFiles::unemployment),
                number(of(file, "studyGrant")),
                number(of(file, "socialNorm")),
                dated(of(file, "subsidyCeiling"), it -> number(it, "month")),
                dated(of(file, "newStartCeiling"), it -> number(it, "month")),
                unlessNull(of(file, "extraServiceDay"), RuleFiles::number),
                unlessNull(
                        of(file, "introductionJob"),
                        it -> new YearRules.IntroductionJob(number(it, "share"), number(it, "month"))),
                number(of(file, "indirectTaxShare")));
    }

    private static YearRules.BasicAllowance basicAllowance(JsonNode it) {
        return new YearRules.BasicAllowance(
                list(it.get("breaks"), RuleFiles::number),
                number(it, "low"),
                number(it, "up"),
                number(it, "plateau"),
                number(it, "down"),
                number(it, "high"));
    }

    private static YearRules.WorkCredit workCredit(JsonNode it) {
        return new YearRules.WorkCredit(
                number(it, "first"),
                number(it, "firstRate"),
                number(it, "second"),
                number(it, "secondBase"),
                number(it, "secondRate"),
                number(it, "third"),
                number(it, "cap"),
                it.has("phaseOutAbove") ? number(it, "phaseOutAbove") : null,
                it.has("phaseOutRate") ? number(it, "phaseOutRate") : BigDecimal.ZERO);
    }

    private static YearRules.SicknessCredit sicknessCredit(JsonNode it) {
        return it.has("limit")
                ? new YearRules.SicknessCredit.Shares(number(it, "limit"), number(it, "lowRate"), number(it, "highRate"))
                : new YearRules.SicknessCredit.LikeWork(
                        number(it, "first"),
                        number(it, "firstRate"),
                        number(it, "second"),
                        number(it, "secondBase"),
                        number(it, "secondRate"),
                        number(it, "least"));
    }

    private static YearRules.MunicipalTax municipalTax(JsonNode it) {
        return new YearRules.MunicipalTax(number(it, "total"), number(it, "municipality"));
    }

    private static YearRules.YouthFee youthFee(JsonNode it) {
        return new YearRules.YouthFee(
                date(it, "from"),
                date(it, "to"),
                it.get("ageFrom").intValue(),
                it.get("ageTo").intValue(),
                number(it, "rate"),
                it.has("wageMonthAtMost") ? number(it, "wageMonthAtMost") : null);
    }

    private static NavigableMap<Integer, BigDecimal> byAge(JsonNode it) {
        NavigableMap<Integer, BigDecimal> ages = new TreeMap<>();
        it.get("byAge").forEach(step -> ages.put(step.get("ageTo").intValue(), number(step, "priceBases")));
        return ages;
    }

    private static YearRules.Unemployment unemployment(JsonNode it) {
        return new YearRules.Unemployment(
                list(it.get("rates"), RuleFiles::number),
                it.has("dayFirst") ? number(it, "dayFirst") : null,
                it.has("dayLater") ? number(it, "dayLater") : null,
                it.has("wageMonthAtMost") ? number(it, "wageMonthAtMost") : null);
    }

    /** The rates of each kommun that has any, by name and year. */
    static Map<String, Map<Integer, Rulebook.Rates>> municipalities() {
        Map<String, Map<Integer, Rulebook.Rates>> rates = new TreeMap<>();
        for (var municipality : read("municipalities.json").properties()) {
            Map<Integer, Rulebook.Rates> years = new TreeMap<>();
            for (var year : municipality.getValue().properties()) {
                String key = "municipalTax." + municipality.getKey();
                years.put(
                        Integer.valueOf(year.getKey()),
                        new Rulebook.Rates(municipalTax(year.getValue().get("value")), provenance(key, year.getValue())));
            }
            rates.put(municipality.getKey(), years);
        }
        return rates;
    }

    static Map<Assumption, Assumptions.Range> assumptions() {
        Map<Assumption, Assumptions.Range> ranges = new LinkedHashMap<>();
        for (var value : read("assumptions.json").properties()) {
            JsonNode it = value.getValue();
            Assumption assumption = Assumption.of(value.getKey())
                    .orElseThrow(() -> new IllegalStateException("assumptions.json: " + value.getKey()));
            ranges.put(
                    assumption,
                    new Assumptions.Range(
                            number(it, "low"),
                            number(it, "mean"),
                            number(it, "high"),
                            provenance(value.getKey(), it),
                            false));
        }
        return ranges;
    }

    /** What each source's key stands for. */
    static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (var source : read("sources.json").properties()) {
            sources.put(source.getKey(), source.getValue().stringValue());
        }
        return sources;
    }

    private static Provenance provenance(String key, JsonNode it) {
        JsonNode value = it.get("value");
        return new Provenance(
                key,
                value == null ? it.get("low") + " – " + it.get("mean") + " – " + it.get("high") : value.toString(),
                it.get("unit").stringValue(),
                date(it, "date"),
                list(it.get("source"), JsonNode::stringValue),
                Status.valueOf(it.get("status").stringValue().toUpperCase(Locale.ROOT)),
                it.has("note") ? it.get("note").stringValue() : "");
    }

    private static JsonNode of(JsonNode file, String key) {
        JsonNode entry = file.get(key);
        if (entry == null || entry.get("value") == null) {
            throw new IllegalStateException("the rules have no " + key);
        }
        return entry.get("value");
    }

    private static <T> @Nullable T unlessNull(JsonNode value, Function<JsonNode, T> reader) {
        return value.isNull() ? null : reader.apply(value);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        array.forEach(one -> all.add(reader.apply(one)));
        return List.copyOf(all);
    }

    private static <T> List<Dated<T>> dated(JsonNode array, Function<JsonNode, T> reader) {
        return list(array, one -> new Dated<>(date(one, "from"), reader.apply(one)));
    }

    private static LocalDate date(JsonNode it, String key) {
        return LocalDate.parse(it.get(key).stringValue());
    }

    private static BigDecimal number(JsonNode it, String key) {
        return number(it.get(key));
    }

    private static BigDecimal number(JsonNode it) {
        return it.decimalValue();
    }

    private static JsonNode read(String file) {
        try (InputStream in = RuleFiles.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the rules " + file + " are missing");
            }
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
