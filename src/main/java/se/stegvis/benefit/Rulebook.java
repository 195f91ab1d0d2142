package se.stegvis.benefit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of all years there are rules for, and the rates of the kommuner that are known by name. */
public final class Rulebook {

    /** The first year there are rules for. */
    public static final int FIRST = 2014;

    /** The last year there are rules for: a new year is a new file and one more here. */
    public static final int LAST = 2026;

    private static final Rulebook STANDARD = new Rulebook();

    private final Map<Integer, YearRules> years = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, Rates>> municipalities = RuleFiles.municipalities();
    private final Map<Assumption, Assumptions.Range> assumptions = RuleFiles.assumptions();
    private final Map<String, String> sources = RuleFiles.sources();

    private Rulebook() {}

    /** Tax rates with where they come from. */
    public record Rates(YearRules.MunicipalTax tax, Provenance provenance) {}

    /** The rules that come with the product. Each year's file is read when it is first asked for. */
    public static Rulebook standard() {
        return STANDARD;
    }

    /**
     * The rules of a year.
     *
     * @throws NoRulesException when there are none; no other year's are taken instead
     */
    public YearRules year(int year) {
        if (year < FIRST || year > LAST) {
            throw NoRulesException.year(year, FIRST, LAST);
        }
        return years.computeIfAbsent(year, RuleFiles::year);
    }

    /** The mean of the country. */
    public Rates nationalRates(int year) {
        YearRules rules = year(year);
        return new Rates(rules.nationalTax(), rules.provenance("municipalTax"));
    }

    /** A kommun's own rates; empty when they are not in the file for that year. */
    public Optional<Rates> rates(String municipality, int year) {
        return Optional.ofNullable(municipalities.getOrDefault(municipality, Map.of()).get(year));
    }

    /** The kommuner that have rates for some year. */
    public List<String> municipalities() {
        return List.copyOf(municipalities.keySet());
    }

    /** What is assumed where nothing else is said. */
    public Assumptions assumptions() {
        return new Assumptions(new LinkedHashMap<>(assumptions));
    }

    /** What a source's key stands for; the key itself where it is not in the list. */
    public String source(String key) {
        return sources.getOrDefault(key, key);
    }
}
