package se.stegvis.benefit.calculate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Assumptions;
import se.stegvis.benefit.BenefitCalculator;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.BenefitResult;
import se.stegvis.benefit.BreakEven;
import se.stegvis.benefit.Figures;
import se.stegvis.benefit.FlowLine;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.benefit.Outlook;
import se.stegvis.benefit.Plausibility;
import se.stegvis.benefit.Rulebook;
import se.stegvis.benefit.Uncertainty;
import se.stegvis.foundation.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Works out a case and writes it as JSON. Figures are exact; what cannot be written out is rounded at the sixth decimal. */
final class Answers {

    private static final int DECIMALS = 6;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Voice voice;
    private final boolean explain;
    private final BenefitCalculator calculator = new BenefitCalculator();
    private final Rulebook rulebook = Rulebook.standard();

    Answers(Voice voice, boolean explain) {
        this.voice = voice;
        this.explain = explain;
    }

    String say(Message message) {
        return voice.say(message);
    }

    ObjectNode answer(Asked asked) {
        ObjectNode json = JSON.createObjectNode();
        if (asked.id() != null) {
            json.set("id", asked.id());
        }
        stamp(json.putObject("model"), ModelStamp.CURRENT);
        json.set("participants", number(asked.participants()));
        BenefitCase modelled = asked.modelled();
        BenefitResult result = modelled == null || modelled.groups().isEmpty() ? null : calculator.calculate(modelled);
        Uncertainty.Tornado tornado = result == null ? null : new Uncertainty(calculator).tornado(result.asked(), result.assumptionsUsed());
        if (modelled != null) {
            place(json, asked, modelled);
        }
        actors(json, asked, result, tornado);
        breakEven(json, asked);
        if (result != null && tornado != null) {
            model(json, result, tornado, asked);
        }
        warnings(json, asked);
        if (explain) {
            new Explanation(voice, calculator).write(json.putObject("explain"), asked, result);
        }
        return json;
    }

    static void stamp(ObjectNode json, ModelStamp model) {
        json.put("name", model.name()).put("version", model.version()).put("rules", model.rules());
    }

    private void place(ObjectNode json, Asked asked, BenefitCase modelled) {
        json.put("year", modelled.year());
        json.put("municipality", asked.place());
        ObjectNode rates = json.putObject("taxRates");
        rates.set("municipality", number(modelled.rates().tax().municipality()));
        rates.set("region", number(modelled.rates().tax().total().subtract(modelled.rates().tax().municipality())));
        rates.put("status", Explanation.word(modelled.rates().provenance().status()));
    }

    /** What is known of an actor in the end: what was given goes before what was reckoned. */
    private record Known(@Nullable BigDecimal income, @Nullable BigDecimal cost) {}

    private static Known known(Actor actor, Asked asked, @Nullable BenefitResult result) {
        Figures given = asked.actors().get(actor);
        BigDecimal income = given == null ? null : given.income().orElse(null);
        BigDecimal cost = given == null ? null : given.borne().orElse(null);
        BenefitCase modelled = asked.modelled();
        if (income == null && result != null) {
            income = result.income(actor);
            if (cost == null && given != null && !given.profits().isEmpty()) {
                cost = new Figures(income, null, given.profits()).borne().orElse(null);
            }
        }
        if (cost == null && modelled != null) {
            cost = modelled.cost(actor);
        }
        return new Known(income, cost);
    }

    private void actors(ObjectNode json, Asked asked, @Nullable BenefitResult result, Uncertainty.@Nullable Tornado tornado) {
        if (result == null && asked.actors().isEmpty()) {
            return;
        }
        ObjectNode actors = json.putObject("actors");
        Map<Actor, Outlook> outlooks = new EnumMap<>(Actor.class);
        Map<Actor, BigDecimal> incomes = new EnumMap<>(Actor.class);
        for (Actor actor : Actor.values()) {
            if (result == null && !asked.actors().containsKey(actor)) {
                continue;
            }
            Known known = known(actor, asked, result);
            ObjectNode own = actors.putObject(actor.code());
            own.set("incomeYear", number(known.income));
            if (result != null && tornado != null) {
                reckoned(own, actor, asked, result, tornado);
            }
            own.set("cost", number(known.cost));
            Outlook outlook = known.income == null || known.cost == null
                    ? null
                    : outlook(known.income, known.cost, asked.modelled());
            if (known.income != null) {
                incomes.put(actor, known.income);
            }
            if (outlook != null) {
                outlooks.put(actor, outlook);
            }
            overYears(own, outlook, asked);
        }
        if (asked.targetPaybackMonths() != null) {
            target(json, asked, outlooks);
        }
        checks(json, outlooks, incomes, result);
    }

    private static Outlook outlook(BigDecimal income, BigDecimal cost, @Nullable BenefitCase modelled) {
        if (modelled == null) {
            return Outlook.of(income, cost);
        }
        Assumptions assumptions = modelled.assumptions();
        return new Outlook(
                income,
                cost,
                assumptions.value(Assumption.DEADWEIGHT),
                assumptions.value(Assumption.DROP_OFF),
                assumptions.value(Assumption.DISCOUNT_RATE));
    }

    private void reckoned(ObjectNode own, Actor actor, Asked asked, BenefitResult result, Uncertainty.Tornado tornado) {
        Uncertainty.Range range = tornado.ranges().get(actor);
        if (range != null) {
            own.putObject("range").set("low", number(range.low())).set("high", number(range.high()));
        }
        BigDecimal assumed = result.assumed(actor);
        own.set("assumed", number(assumed));
        own.set("fromRules", number(result.income(actor).subtract(assumed)));
        Figures given = asked.actors().get(actor);
        BigDecimal printed = given == null ? null : given.income().orElse(null);
        if (printed != null) {
            BigDecimal residual = printed.subtract(result.income(actor));
            own.set("reckonedIncomeYear", number(result.income(actor)));
            own.set("residual", number(residual));
            own.set(
                    "residualShare",
                    printed.signum() == 0 ? null : number(residual.divide(printed, MathContext.DECIMAL64)));
        }
    }

    private static void overYears(ObjectNode own, @Nullable Outlook outlook, Asked asked) {
        if (outlook == null) {
            own.putNull("profit");
            own.putNull("paybackMonths");
            own.putNull("profitPerParticipant");
            return;
        }
        ObjectNode profit = own.putObject("profit");
        asked.horizons().forEach(years -> profit.set(String.valueOf(years), number(outlook.profit(years))));
        var months = outlook.paybackMonths();
        if (months.isPresent()) {
            own.put("paybackMonths", months.getAsInt());
        } else {
            own.putNull("paybackMonths");
        }
        BigDecimal participants = asked.participants();
        if (participants == null || participants.signum() == 0) {
            own.putNull("profitPerParticipant");
        } else {
            ObjectNode each = own.putObject("profitPerParticipant");
            asked.horizons()
                    .forEach(years -> each.set(
                            String.valueOf(years),
                            number(outlook.profit(years).divide(participants, MathContext.DECIMAL128))));
        }
        ArrayNode flow = own.putArray("cashFlow");
        outlook.cashFlow(asked.horizons().getLast()).forEach(year -> {
            ObjectNode one = flow.addObject().put("year", year.year());
            one.set("income", number(year.income()));
            one.set("cost", number(year.cost()));
            one.set("balance", number(year.balance()));
        });
    }

    /** How far society is from paying back in time. */
    private static void target(ObjectNode json, Asked asked, Map<Actor, Outlook> outlooks) {
        Outlook society = outlooks.get(Actor.SOCIETY);
        Long months = asked.targetPaybackMonths();
        if (society == null || months == null) {
            return;
        }
        BigDecimal needed = society.incomeNeeded(months.intValue());
        ObjectNode target = json.putObject("target").put("paybackMonths", months);
        target.set("incomeYearNeeded", number(needed));
        target.set("incomeYearMissing", number(needed.subtract(society.income(1)).max(BigDecimal.ZERO)));
        target.put("reached", society.paybackMonths().isPresent() && society.paybackMonths().getAsInt() <= months);
    }

    private static void checks(
            ObjectNode json, Map<Actor, Outlook> outlooks, Map<Actor, BigDecimal> incomes, @Nullable BenefitResult result) {
        List<Plausibility.Finding> findings = new ArrayList<>(Plausibility.of(outlooks, incomes));
        if (result != null) {
            findings.addAll(Plausibility.of(result));
        }
        ArrayNode checks = json.putArray("checks");
        findings.forEach(finding -> checks.addObject()
                .put("rule", finding.rule().code())
                .put("actor", finding.actor().code())
                .put("holds", finding.holds())
                .set("difference", number(finding.difference())));
    }

    private void breakEven(ObjectNode json, Asked asked) {
        if (asked.breakEvens().isEmpty()) {
            return;
        }
        if (asked.isList()) {
            ArrayNode all = json.putArray("breakEven");
            asked.breakEvens().forEach(step -> breakEven(all.addObject(), step, asked));
        } else {
            breakEven(json.putObject("breakEven"), asked.breakEvens().getFirst(), asked);
        }
    }

    private void breakEven(ObjectNode json, Asked.Step step, Asked asked) {
        if (step.name() != null) {
            json.put("name", step.name());
        }
        json.set("cost", number(step.cost()));
        json.set("years", number(step.years()));
        BigDecimal value = step.valuePerYear();
        if (step.before() != null && step.after() != null && asked.modelled() != null) {
            value = calculator.valueOfStep(asked.modelled(), step.before(), step.after());
        }
        if (value == null && step.persons() != null) {
            json.set("persons", number(step.persons()));
            json.set(
                    "valuePerYear",
                    number(step.cost().divide(step.persons().multiply(step.years()), MathContext.DECIMAL128)));
            return;
        }
        BigDecimal known = value == null ? BigDecimal.ZERO : value;
        BreakEven breakEven = new BreakEven(step.cost(), known, step.years());
        json.set("valuePerYear", number(known));
        json.set("persons", number(breakEven.persons().orElse(null)));
        json.set("exactly", number(breakEven.exactly().orElse(null)));
    }

    private void model(ObjectNode json, BenefitResult result, Uncertainty.Tornado tornado, Asked asked) {
        ArrayNode flows = json.putArray("flows");
        for (FlowLine line : result.lines()) {
            ObjectNode flow = flows.addObject().put("kind", line.kind().code());
            if (line.livelihood() != null) {
                flow.put("livelihood", line.livelihood().word());
            }
            flow.put("from", line.from() == null ? null : line.from().code());
            flow.put("to", line.to() == null ? null : line.to().code());
            flow.set("before", number(line.before()));
            flow.set("after", number(line.after()));
            flow.put("status", Explanation.word(line.status()));
        }
        json.set("potential", number(result.potential()));
        json.set("efficiency", number(result.efficiency().orElse(null)));
        BigDecimal indirect = result.indirectTax();
        ObjectNode beyond = json.putObject("afterIndirectTax");
        beyond.set("indirectTax", number(indirect));
        beyond.set("participants", number(result.income(Actor.PARTICIPANTS).subtract(indirect)));
        beyond.set("otherState", number(result.income(Actor.OTHER_STATE).add(indirect)));
        beyond.set("state", number(result.income(Actor.STATE).add(indirect)));
        assumptions(json, result);
        ArrayNode swings = json.putArray("tornado");
        for (Uncertainty.Swing swing : tornado.swings()) {
            ObjectNode one = swings.addObject().put("assumption", swing.assumption().code());
            one.set("low", number(swing.range().low()));
            one.set("high", number(swing.range().high()));
            ObjectNode atLow = one.putObject("incomeAtLow");
            ObjectNode atHigh = one.putObject("incomeAtHigh");
            for (Actor actor : Actor.values()) {
                atLow.set(actor.code(), number(swing.atLow().get(actor)));
                atHigh.set(actor.code(), number(swing.atHigh().get(actor)));
            }
        }
        Asked.Simulation wanted = asked.simulation();
        if (wanted != null) {
            Uncertainty.Simulation simulation = new Uncertainty(calculator)
                    .simulate(result.asked(), result.assumptionsUsed(), wanted.draws(), wanted.seed());
            ObjectNode drawn = json.putObject("simulation").put("draws", wanted.draws()).put("seed", wanted.seed());
            ObjectNode incomes = drawn.putObject("incomeYear");
            for (Actor actor : Actor.values()) {
                Uncertainty.Range range = simulation.incomes().get(actor);
                if (range != null) {
                    ObjectNode of = incomes.putObject(actor.code());
                    of.set("p5", number(range.low()));
                    of.set("p50", number(range.mean()));
                    of.set("p95", number(range.high()));
                }
            }
        }
    }

    private void assumptions(ObjectNode json, BenefitResult result) {
        ArrayNode all = json.putArray("assumptions");
        for (Assumption assumption : new TreeSet<>(result.assumptionsUsed())) {
            Explanation.assumption(all.addObject(), assumption, result.asked().assumptions(), voice, rulebook);
        }
    }

    private void warnings(ObjectNode json, Asked asked) {
        List<Message> warnings = new ArrayList<>(asked.warnings());
        asked.actors().forEach((actor, figures) -> figures.differences()
                .forEach(difference -> warnings.add(Message.of(
                        "benefit.warning.difference",
                        actor.code(),
                        String.valueOf(difference.years()),
                        plain(difference.given()),
                        plain(difference.reckoned())))));
        asked.actors().forEach((actor, figures) -> {
            if (figures.income().isEmpty() && asked.modelled() == null) {
                warnings.add(Message.of("benefit.warning.noIncome", actor.code()));
            } else if (figures.borne().isEmpty() && asked.modelled() == null) {
                warnings.add(Message.of("benefit.warning.noCost", actor.code()));
            }
        });
        BenefitCase modelled = asked.modelled();
        if (modelled != null && !modelled.groups().isEmpty()) {
            if (modelled.assumptions().value(Assumption.DEADWEIGHT).signum() == 0) {
                warnings.add(Message.of("benefit.warning.noDeadweight"));
            }
            if (modelled.groups().stream().allMatch(group -> group.before().care().signum() == 0
                    && group.after().care().signum() == 0)) {
                warnings.add(Message.of("benefit.warning.noCare"));
            }
        }
        if (!warnings.isEmpty()) {
            ArrayNode said = json.putArray("warnings");
            warnings.forEach(warning -> said.add(voice.say(warning)));
        }
    }

    private static String plain(BigDecimal number) {
        return rounded(number).toPlainString();
    }

    private static BigDecimal rounded(BigDecimal number) {
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }

    static JsonNode number(@Nullable BigDecimal number) {
        return number == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.numberNode(rounded(number));
    }
}
