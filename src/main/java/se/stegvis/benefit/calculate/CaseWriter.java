package se.stegvis.benefit.calculate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Situation;
import se.stegvis.benefit.Support;
import se.stegvis.benefit.WageSubsidy;
import se.stegvis.benefit.Work;
import se.stegvis.benefit.YearRules.MunicipalTax;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a case so that {@link CaseReader} reads the same. What is as usual is left out. */
final class CaseWriter {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private CaseWriter() {}

    /** @param costs what each actor bears, where they are no shares of a whole; else empty */
    static String write(String name, WrittenCase written, Map<Actor, BigDecimal> costs) {
        ObjectNode json = Calculate.JSON.createObjectNode();
        if (!name.isBlank()) {
            json.put("id", name);
        }
        json.put("year", written.year());
        MunicipalTax rates = written.ownRates();
        if (rates != null) {
            ObjectNode own = json.putObject("taxRates");
            number(own, "municipality", rates.municipality());
            number(own, "region", rates.total().subtract(rates.municipality()));
        } else if (written.municipality() != null) {
            json.put("municipality", written.municipality());
        }
        if (written.participants() != null) {
            json.put("participants", written.participants());
        }
        costs(json, written, costs);
        json.putArray("horizons").addAll(new TreeSet<>(List.of(1, WrittenCase.USUAL_YEARS, written.years()))
                .stream()
                .filter(years -> years <= written.years())
                .map(JsonNodeFactory.instance::numberNode)
                .toList());
        if (written.paybackTarget() != null) {
            json.put("targetPaybackMonths", written.paybackTarget());
        }
        if (!written.assumptions().isEmpty()) {
            ObjectNode all = json.putObject("assumptions");
            for (Assumption assumption : Assumption.values()) {
                WrittenCase.Span span = written.assumptions().get(assumption);
                if (span != null) {
                    ObjectNode own = all.putObject(assumption.code());
                    number(own, "low", span.low());
                    number(own, "mean", span.mean());
                    number(own, "high", span.high());
                }
            }
        }
        ArrayNode groups = json.putArray("groups");
        for (Group group : written.groups()) {
            ObjectNode own = groups.addObject().put("n", group.n());
            situation(own.putObject("before"), group.before());
            situation(own.putObject("after"), group.after());
        }
        return Calculate.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static void costs(ObjectNode json, WrittenCase written, Map<Actor, BigDecimal> costs) {
        number(json, "cost", written.cost());
        if (written.cost() != null && !written.shares().isEmpty()) {
            amounts(json.putObject("costShares"), written.shares());
        }
        if (!costs.isEmpty()) {
            ObjectNode actors = json.putObject("actors");
            new TreeMap<>(costs).forEach((actor, cost) -> number(actors.putObject(actor.code()), "cost", cost));
        }
    }

    private static void amounts(ObjectNode json, Map<Actor, BigDecimal> amounts) {
        new TreeMap<>(amounts).forEach((actor, amount) -> number(json, actor.code(), amount));
    }

    private static void situation(ObjectNode json, Situation situation) {
        if (!situation.supports().isEmpty()) {
            ArrayNode supports = json.putArray("livelihoods");
            situation.supports().forEach(support -> support(supports.addObject(), support));
        }
        Work work = situation.work();
        if (work != null) {
            work(json.putObject("work"), work);
        }
        if (situation.age() != null) {
            json.put("age", situation.age());
        }
        unlessZero(json, "care", situation.care());
        unlessZero(json, "medicine", situation.medicine());
        unlessZero(json, "municipalServices", situation.municipalServices());
        Map<Actor, BigDecimal> handling = situation.handling();
        if (handling != null) {
            amounts(json.putObject("handling"), handling);
        }
    }

    private static void support(ObjectNode json, Support support) {
        json.put("kind", support.livelihood().word());
        number(json, "amountYear", support.amountYear());
        share(json, "extent", support.extent(), BigDecimal.ONE);
        share(json, "months", support.months(), TWELVE);
        number(json, "previousWageMonth", support.previousWageMonth());
    }

    private static void work(ObjectNode json, Work work) {
        number(json, "wageMonth", work.wageMonth());
        share(json, "extent", work.extent(), BigDecimal.ONE);
        share(json, "months", work.months(), TWELVE);
        WageSubsidy subsidy = work.subsidy();
        if (subsidy != null) {
            ObjectNode own = json.putObject("subsidy").put("kind", subsidy.kind().word());
            switch (subsidy.kind()) {
                case LONEBIDRAG -> number(own, "share", subsidy.share());
                case NYSTARTSJOBB -> number(own, "times", subsidy.share());
                case INTRODUKTIONSJOBB, EXTRATJANST, OTHER -> {
                    // The others have no share of their own.
                }
            }
            number(own, "amountYear", subsidy.amountYear());
        }
        if (work.firstEmployee()) {
            json.put("firstEmployee", true);
        }
    }

    private static void share(ObjectNode json, String key, BigDecimal value, BigDecimal usual) {
        if (value.compareTo(usual) != 0) {
            number(json, key, value);
        }
    }

    private static void unlessZero(ObjectNode json, String key, BigDecimal value) {
        if (value.signum() != 0) {
            number(json, key, value);
        }
    }

    private static void number(ObjectNode json, String key, @Nullable BigDecimal value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}
