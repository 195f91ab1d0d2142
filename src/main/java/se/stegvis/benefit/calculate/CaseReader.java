package se.stegvis.benefit.calculate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Assumptions;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.Figures;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Livelihood;
import se.stegvis.benefit.Rulebook;
import se.stegvis.benefit.Situation;
import se.stegvis.benefit.Support;
import se.stegvis.benefit.WageSubsidy;
import se.stegvis.benefit.Work;
import se.stegvis.foundation.Message;
import tools.jackson.databind.JsonNode;

/** Reads a case from JSON. All that is wrong is refused with its place; nothing is guessed, and nothing unknown is passed over. */
final class CaseReader {

    static final int LONGEST_HORIZON = 100;
    private static final int MOST_GROUPS = 1_000_000;
    private static final int MOST_DRAWS = 100_000;
    private static final int MOST_STEPS = 1_000;
    private static final int OLDEST = 120;
    private static final long MOST_PEOPLE = 100_000_000;
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<Integer> USUAL_HORIZONS = List.of(1, 5);

    private final Rulebook rulebook = Rulebook.standard();

    Asked read(JsonNode node) {
        Fields fields = Fields.of(
                node,
                "",
                "id",
                "participants",
                "actors",
                "horizons",
                "breakEven",
                "year",
                "municipality",
                "taxRates",
                "groups",
                "cost",
                "costShares",
                "assumptions",
                "rulesOnly",
                "simulate",
                "targetPaybackMonths");
        List<Message> warnings = new ArrayList<>();
        Map<Actor, Figures> actors = actors(fields);
        BigDecimal participants = participants(fields);
        BenefitCase modelled = modelled(fields, actors, participants, warnings);
        if (modelled == null) {
            for (String key : List.of("taxRates", "cost", "costShares", "assumptions", "rulesOnly", "simulate")) {
                if (fields.get(key) != null) {
                    throw Refused.because("benefit.refused.needsGroups", key);
                }
            }
        }
        List<Asked.Step> steps = steps(fields);
        if (modelled == null && steps.stream().anyMatch(step -> step.before() != null)) {
            throw Refused.because("benefit.refused.stepNeedsYear");
        }
        if (modelled == null && actors.isEmpty() && steps.isEmpty()) {
            throw Refused.because("benefit.refused.nothingAsked");
        }
        return new Asked(
                fields.get("id"),
                participants == null && modelled != null && !modelled.groups().isEmpty()
                        ? BigDecimal.valueOf(modelled.participants())
                        : participants,
                actors,
                horizons(fields),
                steps,
                fields.get("breakEven") != null && fields.get("breakEven").isArray(),
                modelled,
                fields.text("municipality"),
                simulation(fields),
                fields.whole("targetPaybackMonths", 1, 2400),
                warnings);
    }

    private static @Nullable BigDecimal participants(Fields fields) {
        Long participants = fields.whole("participants", 1, MOST_PEOPLE);
        return participants == null ? null : BigDecimal.valueOf(participants);
    }

    private static List<Integer> horizons(Fields fields) {
        List<Integer> horizons = fields.list("horizons", LONGEST_HORIZON, (element, place) -> {
            BigDecimal years = Fields.number(element, place);
            if (years.stripTrailingZeros().scale() > 0
                    || years.signum() <= 0
                    || years.compareTo(BigDecimal.valueOf(LONGEST_HORIZON)) > 0) {
                throw Refused.because("benefit.refused.noWhole", place, "1", String.valueOf(LONGEST_HORIZON));
            }
            return years.intValueExact();
        });
        return horizons.isEmpty() ? USUAL_HORIZONS : horizons.stream().distinct().sorted().toList();
    }

    private static Map<Actor, Figures> actors(Fields fields) {
        JsonNode node = fields.get("actors");
        if (node == null) {
            return Map.of();
        }
        Fields all = Fields.of(
                node,
                "actors",
                "society",
                "municipality",
                "region",
                "state",
                "af",
                "fk",
                "otherState",
                "employers",
                "participants");
        Map<Actor, Figures> actors = new EnumMap<>(Actor.class);
        for (String key : all.keys()) {
            Actor actor = Actor.of(key).orElseThrow();
            JsonNode of = all.get(key);
            if (of != null) {
                actors.put(actor, figures(of, all.at(key)));
            }
        }
        return actors;
    }

    private static Figures figures(JsonNode node, String path) {
        Fields fields = Fields.of(node, path, "incomeYear", "cost", "profitN");
        TreeMap<Integer, BigDecimal> profits = new TreeMap<>();
        for (String key : fields.keys()) {
            if (key.startsWith("profit")) {
                BigDecimal profit = fields.number(key);
                if (profit != null) {
                    profits.put(Integer.valueOf(key.substring("profit".length())), profit);
                }
            }
        }
        return new Figures(fields.number("incomeYear"), fields.number("cost"), profits);
    }

    private @Nullable BenefitCase modelled(
            Fields fields, Map<Actor, Figures> actors, @Nullable BigDecimal participants, List<Message> warnings) {
        Long year = fields.whole("year", 1, 9999);
        List<Group> groups = fields.list("groups", MOST_GROUPS, this::group);
        if (year == null) {
            if (fields.get("groups") != null) {
                throw Refused.because("benefit.refused.noYear");
            }
            return null;
        }
        int ofYear = year.intValue();
        rulebook.year(ofYear);
        Rulebook.Rates rates = rates(fields, ofYear, warnings);
        Assumptions assumptions = assumptions(fields);
        long people = groups.stream().mapToLong(Group::n).sum();
        if (participants != null && participants.compareTo(BigDecimal.valueOf(people)) < 0) {
            throw Refused.because("benefit.refused.tooFewParticipants", String.valueOf(people), participants.toPlainString());
        }
        return new BenefitCase(
                ofYear,
                rates,
                groups,
                participants == null ? people : participants.longValueExact(),
                costs(fields, actors),
                assumptions);
    }

    private Rulebook.Rates rates(Fields fields, int year, List<Message> warnings) {
        JsonNode given = fields.get("taxRates");
        String municipality = fields.text("municipality");
        if (given != null) {
            Fields rates = Fields.of(given, "taxRates", "municipality", "region");
            BigDecimal own = rates.upTo("municipality", HUNDRED);
            BigDecimal region = rates.upTo("region", HUNDRED);
            if (own == null || region == null) {
                throw Refused.because("benefit.refused.bothRates");
            }
            if (own.add(region).compareTo(HUNDRED) > 0) {
                throw Refused.because("benefit.refused.tooMuch", "taxRates", HUNDRED.toPlainString());
            }
            return Places.given(year, own, region);
        }
        if (municipality == null) {
            return rulebook.nationalRates(year);
        }
        if (rulebook.rates(municipality, year).isEmpty()) {
            warnings.add(Message.of("benefit.warning.noRates", municipality, String.valueOf(year)));
        }
        return Places.of(municipality, year);
    }

    private Assumptions assumptions(Fields fields) {
        Assumptions assumptions = rulebook.assumptions();
        if (fields.flag("rulesOnly")) {
            assumptions = assumptions.withoutHandling();
        }
        JsonNode node = fields.get("assumptions");
        if (node == null) {
            return assumptions;
        }
        Fields given = Fields.of(node, "assumptions", codes());
        for (String key : given.keys()) {
            Assumption assumption = Assumption.of(key).orElseThrow();
            JsonNode value = given.get(key);
            if (value == null) {
                continue;
            }
            BigDecimal low;
            BigDecimal mean;
            BigDecimal high;
            if (value.isObject()) {
                Fields range = Fields.of(value, given.at(key), "low", "mean", "high");
                low = needed(range, "low");
                mean = needed(range, "mean");
                high = needed(range, "high");
            } else {
                low = Fields.number(value, given.at(key));
                mean = low;
                high = low;
            }
            try {
                assumptions = assumptions.given(assumption, low, mean, high);
            } catch (IllegalArgumentException wrong) {
                throw Refused.because(
                        assumption.isShare() ? "benefit.refused.noShareRange" : "benefit.refused.noRange", given.at(key));
            }
        }
        return assumptions;
    }

    private static BigDecimal needed(Fields fields, String key) {
        BigDecimal value = fields.number(key);
        if (value == null) {
            throw Refused.because("benefit.refused.missing", fields.at(key));
        }
        return value;
    }

    private static String[] codes() {
        Assumption[] all = Assumption.values();
        String[] codes = new String[all.length];
        for (int i = 0; i < all.length; i++) {
            codes[i] = all[i].code();
        }
        return codes;
    }

    /** What each actor bears: its own figure where there is one, else its share of the whole. */
    private static Map<Actor, BigDecimal> costs(Fields fields, Map<Actor, Figures> actors) {
        BigDecimal whole = fields.amount("cost");
        Figures society = actors.get(Actor.SOCIETY);
        if (whole == null && society != null) {
            whole = society.cost();
        }
        Map<Actor, BigDecimal> shares = shares(fields);
        Map<Actor, BigDecimal> costs = new EnumMap<>(Actor.class);
        if (whole != null) {
            try {
                costs.putAll(BenefitCase.shared(whole, shares == null ? BenefitCase.FINANCED : shares));
            } catch (IllegalArgumentException wrong) {
                throw Refused.because("benefit.refused.shares");
            }
        } else if (shares != null) {
            throw Refused.because("benefit.refused.sharesOfNothing");
        }
        actors.forEach((actor, figures) -> {
            BigDecimal own = figures.cost();
            if (own != null && !actor.isSum()) {
                costs.put(actor, own);
            }
        });
        return costs;
    }

    private static @Nullable Map<Actor, BigDecimal> shares(Fields fields) {
        JsonNode node = fields.get("costShares");
        if (node == null) {
            return null;
        }
        Fields given = Fields.of(node, "costShares", "municipality", "region", "af", "fk", "otherState", "employers");
        Map<Actor, BigDecimal> shares = new EnumMap<>(Actor.class);
        for (String key : given.keys()) {
            BigDecimal share = given.upTo(key, BigDecimal.ONE);
            if (share != null) {
                shares.put(Actor.of(key).orElseThrow(), share);
            }
        }
        return shares;
    }

    private Group group(JsonNode node, String path) {
        Fields fields = Fields.of(node, path, "n", "before", "after");
        Long n = fields.whole("n", 0, MOST_PEOPLE);
        JsonNode before = fields.get("before");
        JsonNode after = fields.get("after");
        if (n == null || before == null || after == null) {
            throw Refused.because(
                    "benefit.refused.missing", fields.at(n == null ? "n" : before == null ? "before" : "after"));
        }
        return new Group(n, situation(before, fields.at("before")), situation(after, fields.at("after")));
    }

    private Situation situation(JsonNode node, String path) {
        Fields fields = Fields.of(
                node,
                path,
                "livelihood",
                "livelihoods",
                "work",
                "age",
                "care",
                "medicine",
                "municipalServices",
                "handling");
        List<Support> supports = new ArrayList<>();
        JsonNode one = fields.get("livelihood");
        if (one != null) {
            supports.add(support(one, fields.at("livelihood")));
        }
        supports.addAll(fields.list("livelihoods", Livelihood.values().length, CaseReader::support));
        supports.removeIf(support -> support.livelihood() == Livelihood.NONE);
        Long age = fields.whole("age", 0, OLDEST);
        return new Situation(
                supports,
                fields.object("work", work -> work(work, fields.at("work"))),
                age == null ? null : age.intValue(),
                fields.amount("care", BigDecimal.ZERO),
                fields.amount("medicine", BigDecimal.ZERO),
                fields.amount("municipalServices", BigDecimal.ZERO),
                fields.object("handling", handling -> handling(handling, fields.at("handling"))));
    }

    private static Map<Actor, BigDecimal> handling(JsonNode node, String path) {
        Fields fields = Fields.of(node, path, "municipality", "region", "af", "fk", "otherState");
        Map<Actor, BigDecimal> costs = new EnumMap<>(Actor.class);
        for (String key : fields.keys()) {
            costs.put(Actor.of(key).orElseThrow(), fields.amount(key, BigDecimal.ZERO));
        }
        return costs;
    }

    private static Support support(JsonNode node, String path) {
        if (node.isString()) {
            return Support.of(livelihood(node.stringValue(), path));
        }
        Fields fields =
                Fields.of(node, path, "kind", "amountYear", "amountMonth", "extent", "months", "previousWageMonth");
        String kind = fields.text("kind");
        if (kind == null) {
            throw Refused.because("benefit.refused.missing", fields.at("kind"));
        }
        BigDecimal months = months(fields);
        BigDecimal year = fields.amount("amountYear");
        BigDecimal month = fields.amount("amountMonth");
        if (year != null && month != null) {
            throw Refused.because("benefit.refused.oneAmount", path);
        }
        Livelihood livelihood = livelihood(kind, fields.at("kind"));
        if (livelihood == Livelihood.NONE && (year != null || month != null)) {
            throw Refused.because("benefit.refused.amountOfNone", path);
        }
        return new Support(
                livelihood,
                month == null ? year : month.multiply(months),
                share(fields, "extent"),
                months,
                fields.amount("previousWageMonth"));
    }

    private static BigDecimal months(Fields fields) {
        BigDecimal months = fields.upTo("months", TWELVE);
        return months == null ? TWELVE : months;
    }

    private static BigDecimal share(Fields fields, String key) {
        BigDecimal share = fields.upTo(key, BigDecimal.ONE);
        return share == null ? BigDecimal.ONE : share;
    }

    private static Livelihood livelihood(String word, String path) {
        return Livelihood.spelt(word)
                .orElseThrow(() -> Refused.because(
                        "benefit.refused.unknownLivelihood",
                        word,
                        path,
                        String.join(", ", List.of(Livelihood.values()).stream().map(Livelihood::word).toList())));
    }

    private static Work work(JsonNode node, String path) {
        Fields fields = Fields.of(node, path, "wageMonth", "extent", "months", "subsidy", "firstEmployee");
        return new Work(
                fields.amount("wageMonth"),
                share(fields, "extent"),
                months(fields),
                fields.object("subsidy", subsidy -> subsidy(subsidy, fields.at("subsidy"))),
                fields.flag("firstEmployee"));
    }

    private static WageSubsidy subsidy(JsonNode node, String path) {
        if (node.isString()) {
            return new WageSubsidy(kind(node.stringValue(), path), null, null);
        }
        Fields fields = Fields.of(node, path, "kind", "share", "times", "amountYear");
        String word = fields.text("kind");
        if (word == null) {
            throw Refused.because("benefit.refused.missing", fields.at("kind"));
        }
        WageSubsidy.Kind kind = kind(word, fields.at("kind"));
        BigDecimal share = fields.upTo("share", BigDecimal.ONE);
        BigDecimal times = fields.upTo("times", BigDecimal.valueOf(3));
        if (share != null && kind != WageSubsidy.Kind.LONEBIDRAG) {
            throw Refused.because("benefit.refused.onlyOf", fields.at("share"), WageSubsidy.Kind.LONEBIDRAG.word());
        }
        if (times != null && kind != WageSubsidy.Kind.NYSTARTSJOBB) {
            throw Refused.because("benefit.refused.onlyOf", fields.at("times"), WageSubsidy.Kind.NYSTARTSJOBB.word());
        }
        return new WageSubsidy(kind, share == null ? times : share, fields.amount("amountYear"));
    }

    private static WageSubsidy.Kind kind(String word, String path) {
        return WageSubsidy.Kind.spelt(word)
                .orElseThrow(() -> Refused.because(
                        "benefit.refused.unknownSubsidy",
                        word,
                        path,
                        String.join(
                                ", ",
                                List.of(WageSubsidy.Kind.values()).stream()
                                        .map(WageSubsidy.Kind::word)
                                        .toList())));
    }

    private List<Asked.Step> steps(Fields fields) {
        JsonNode node = fields.get("breakEven");
        if (node == null) {
            return List.of();
        }
        return node.isArray() ? fields.list("breakEven", MOST_STEPS, this::step) : List.of(step(node, "breakEven"));
    }

    private Asked.Step step(JsonNode node, String path) {
        Fields fields = Fields.of(node, path, "name", "cost", "valuePerYear", "years", "persons", "before", "after");
        BigDecimal cost = fields.amount("cost");
        if (cost == null) {
            throw Refused.because("benefit.refused.missing", fields.at("cost"));
        }
        BigDecimal value = fields.number("valuePerYear");
        BigDecimal persons = fields.amount("persons");
        JsonNode before = fields.get("before");
        JsonNode after = fields.get("after");
        boolean modelled = before != null && after != null;
        if ((before == null) != (after == null) || (value != null ? 1 : 0) + (persons != null ? 1 : 0) + (modelled ? 1 : 0) != 1) {
            throw Refused.because("benefit.refused.stepValue", path);
        }
        BigDecimal years = fields.upTo("years", BigDecimal.valueOf(LONGEST_HORIZON));
        if (years != null && years.signum() == 0 || persons != null && persons.signum() == 0) {
            throw Refused.because("benefit.refused.nothing", fields.at(persons != null && persons.signum() == 0 ? "persons" : "years"));
        }
        return new Asked.Step(
                fields.text("name"),
                cost,
                value,
                persons,
                years == null ? BigDecimal.ONE : years,
                before == null ? null : situation(before, fields.at("before")),
                after == null ? null : situation(after, fields.at("after")));
    }

    private static Asked.@Nullable Simulation simulation(Fields fields) {
        return fields.object("simulate", node -> {
            Fields given = Fields.of(node, "simulate", "draws", "seed");
            Long draws = given.whole("draws", 1, MOST_DRAWS);
            Long seed = given.whole("seed", 0, Long.MAX_VALUE);
            return new Asked.Simulation(draws == null ? 1000 : draws.intValue(), seed == null ? 1 : seed);
        });
    }
}
