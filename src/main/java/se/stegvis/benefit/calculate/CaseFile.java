package se.stegvis.benefit.calculate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.Figures;
import se.stegvis.benefit.NoRulesException;
import tools.jackson.databind.JsonNode;

/**
 * A case with its name, as a file that {@code calculate} reads and a form keeps.
 *
 * @param name the file's {@code id}; empty where it has none that is a text
 */
public record CaseFile(String name, WrittenCase content) {

    /** More than any case that somebody writes by hand. */
    public static final int LARGEST_BYTES = 500_000;

    /** More groups than a page can show. */
    public static final int MOST_GROUPS = 40;

    private static final int LONGEST_YEARS = 50;

    /**
     * Reads a file.
     *
     * @throws Refused where it is no case, or one that asks for more than a form keeps; the reason names the key
     * @throws NoRulesException where there are no rules for its year
     */
    public static CaseFile read(byte[] file) {
        if (file.length > LARGEST_BYTES) {
            throw Refused.because("benefit.refused.largeForForm", String.valueOf(LARGEST_BYTES / 1000));
        }
        JsonNode node = Calculate.parse(file);
        if (node.isArray()) {
            throw Refused.because("benefit.refused.oneCase");
        }
        return read(node);
    }

    /**
     * Reads a file with a list of cases.
     *
     * @throws Refused as {@link #read(byte[])}, and where there is no list
     */
    public static List<CaseFile> readAll(byte[] file) {
        JsonNode all = Calculate.parse(file);
        if (!all.isArray()) {
            throw Refused.because("benefit.refused.noList", "");
        }
        return all.valueStream().map(CaseFile::read).toList();
    }

    private static CaseFile read(JsonNode node) {
        Asked asked = new CaseReader().read(node);
        BenefitCase modelled = asked.modelled();
        if (modelled == null) {
            throw Refused.because("benefit.refused.missing", "year");
        }
        kept(node, asked, modelled);
        int years = node.has("horizons") ? asked.horizons().getLast() : WrittenCase.USUAL_YEARS;
        if (years > LONGEST_YEARS) {
            throw Refused.because("benefit.refused.tooMuch", "horizons", String.valueOf(LONGEST_YEARS));
        }
        Long target = asked.targetPaybackMonths();
        JsonNode id = asked.id();
        return new CaseFile(
                id == null || !id.isString() ? "" : id.stringValue(),
                WrittenCase.of(modelled).looking(years).aimingAt(target == null ? null : Math.toIntExact(target)));
    }

    /** What a form has no place for is refused by name: nothing of a file is lost in silence. */
    private static void kept(JsonNode node, Asked asked, BenefitCase modelled) {
        if (!asked.breakEvens().isEmpty()) {
            throw Refused.because("benefit.refused.notInForm", "breakEven");
        }
        if (asked.simulation() != null) {
            throw Refused.because("benefit.refused.notInForm", "simulate");
        }
        for (Map.Entry<Actor, Figures> actor : asked.actors().entrySet()) {
            Figures figures = actor.getValue();
            if (figures.incomeYear() != null || !figures.profits().isEmpty() || actor.getKey().isSum() && node.has("cost")) {
                throw Refused.because("benefit.refused.notInForm", "actors." + actor.getKey().code());
            }
        }
        if (modelled.groups().size() > MOST_GROUPS) {
            throw Refused.because("benefit.refused.tooMany", "groups", String.valueOf(MOST_GROUPS));
        }
    }

    /** Reads a text that {@link #write} or {@link #text} has made. */
    public static CaseFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file's text. */
    public String write() {
        return CaseWriter.write(name, content, Map.of());
    }

    /** What the model is asked by a text that {@link #write} or {@link #text} has made. */
    public static BenefitCase asked(String text) {
        return Optional.ofNullable(new CaseReader()
                        .read(Calculate.parse(text.getBytes(StandardCharsets.UTF_8)))
                        .modelled())
                .orElseThrow(() -> Refused.because("benefit.refused.missing", "year"));
    }

    /** A case as a text from which {@link #asked} reads the very same; costs that are no even shares of the whole stand one by one. */
    public static String text(BenefitCase asked) {
        WrittenCase written = WrittenCase.of(asked);
        Map<Actor, BigDecimal> costs = written.asked().costs();
        boolean even = asked.costs().entrySet().stream()
                .allMatch(cost -> costs.getOrDefault(cost.getKey(), BigDecimal.ZERO).compareTo(cost.getValue()) == 0);
        return even
                ? CaseWriter.write("", written, Map.of())
                : CaseWriter.write("", written.withCost(null).withShares(Map.of()), asked.costs());
    }
}
