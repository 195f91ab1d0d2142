package se.stegvis.benefit.calculate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Assumptions;
import se.stegvis.benefit.BenefitCalculator;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.BenefitResult;
import se.stegvis.benefit.Flow;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Provenance;
import se.stegvis.benefit.Rulebook;
import se.stegvis.benefit.Status;
import se.stegvis.benefit.TaxReceipt;
import se.stegvis.benefit.YearAccount;
import se.stegvis.benefit.YearModel;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a figure was worked out from: formulas in words, each group's year with its tax, and the rules with their sources. */
final class Explanation {

    private static final List<String> FIGURES =
            List.of("incomeYear", "cost", "profit", "paybackMonths", "profitPerParticipant", "breakEven");
    private static final List<String> OF_MODEL =
            List.of("society", "potential", "efficiency", "indirectTax", "range", "assumed", "tornado", "simulation");

    private final Voice voice;
    private final BenefitCalculator calculator;
    private final Rulebook rulebook = Rulebook.standard();

    Explanation(Voice voice, BenefitCalculator calculator) {
        this.voice = voice;
        this.calculator = calculator;
    }

    static String word(Status status) {
        return switch (status) {
            case VERIFIED -> "verified";
            case GIVEN -> "given";
            case ASSUMPTION -> "assumption";
        };
    }

    void write(ObjectNode json, Asked asked, @Nullable BenefitResult result) {
        ObjectNode formulas = json.putObject("formulas");
        FIGURES.forEach(figure -> formulas.put(figure, voice.say("benefit.formula." + figure)));
        if (result == null) {
            return;
        }
        OF_MODEL.forEach(figure -> formulas.put(figure, voice.say("benefit.formula." + figure)));
        for (Flow.Kind kind : Flow.Kind.values()) {
            formulas.put(kind.code(), voice.say("benefit.formula.flow." + kind.code()));
        }
        groups(json.putArray("groups"), result.asked());
        rules(json.putArray("rules"), result);
    }

    private void groups(ArrayNode json, BenefitCase asked) {
        YearModel model = calculator.model(asked, asked.assumptions());
        for (Group group : asked.groups()) {
            ObjectNode one = json.addObject().put("n", group.n());
            account(one.putObject("before"), model.account(group.before()));
            account(one.putObject("after"), model.account(group.after()));
        }
    }

    private static void account(ObjectNode json, YearAccount account) {
        json.set("wage", Answers.number(account.wage()));
        json.set("livelihoods", Answers.number(account.grossSupport()));
        tax(json.putObject("tax"), account.tax());
        json.set("disposable", Answers.number(account.disposable()));
        ArrayNode flows = json.putArray("flows");
        for (Flow flow : account.flows()) {
            ObjectNode one = flows.addObject().put("kind", flow.kind().code());
            if (flow.livelihood() != null) {
                one.put("livelihood", flow.livelihood().word());
            }
            one.put("from", flow.from() == null ? null : flow.from().code());
            one.put("to", flow.to() == null ? null : flow.to().code());
            one.set("amount", Answers.number(flow.amount()));
            one.put("status", word(flow.status()));
            ArrayNode rules = one.putArray("rules");
            flow.rules().forEach(rules::add);
            ArrayNode assumptions = one.putArray("assumptions");
            flow.assumptions().stream().distinct().forEach(assumption -> assumptions.add(assumption.code()));
        }
        ObjectNode balances = json.putObject("balance");
        for (Actor actor : Actor.values()) {
            balances.set(actor.code(), Answers.number(account.balance(actor)));
        }
    }

    private static void tax(ObjectNode json, TaxReceipt tax) {
        put(json, "income", tax.income());
        put(json, "basicAllowance", tax.allowance());
        put(json, "taxable", tax.taxable());
        put(json, "municipalTax", tax.municipalTax());
        put(json, "toMunicipality", tax.toMunicipality());
        put(json, "toRegion", tax.toRegion());
        put(json, "stateTax", tax.stateTax());
        put(json, "pensionFee", tax.pensionFee());
        put(json, "pensionCredit", tax.pensionCredit());
        put(json, "workCredit", tax.workCredit());
        put(json, "sicknessCredit", tax.sicknessCredit());
        put(json, "earnedIncomeCredit", tax.earnedIncomeCredit());
        put(json, "temporaryWorkCredit", tax.temporaryWorkCredit());
        put(json, "publicServiceFee", tax.publicServiceFee());
        put(json, "total", tax.total());
        put(json, "toState", tax.toState());
    }

    private static void put(ObjectNode json, String key, BigDecimal amount) {
        json.set(key, Answers.number(amount));
    }

    private void rules(ArrayNode json, BenefitResult result) {
        Set<String> keys = new TreeSet<>(result.rulesUsed());
        keys.add("indirectTaxShare");
        for (String key : keys) {
            Provenance rule = key.equals("municipalTax")
                    ? result.asked().rates().provenance()
                    : rulebook.year(result.asked().year()).provenance(key);
            provenance(json.addObject(), rule);
        }
    }

    private void provenance(ObjectNode json, Provenance rule) {
        json.put("rule", rule.key());
        json.put("value", rule.value());
        sources(json, rule, word(rule.status()), rulebook);
    }

    private static void sources(ObjectNode json, Provenance rule, String status, Rulebook rulebook) {
        json.put("unit", rule.unit());
        json.put("date", rule.date().toString());
        json.put("status", status);
        ArrayNode sources = json.putArray("sources");
        rule.sources().forEach(source -> sources.add(rulebook.source(source)));
        if (!rule.note().isEmpty()) {
            json.put("note", rule.note());
        }
    }

    static void assumption(ObjectNode json, Assumption assumption, Assumptions all, Voice voice, Rulebook rulebook) {
        Assumptions.Range range = all.range(assumption);
        json.put("assumption", assumption.code());
        json.put("name", voice.say("benefit.assumption." + assumption.code()));
        json.set("low", Answers.number(range.low()));
        json.set("mean", Answers.number(range.mean()));
        json.set("high", Answers.number(range.high()));
        if (range.given()) {
            json.put("unit", range.provenance().unit()).put("status", word(Status.GIVEN));
        } else {
            sources(json, range.provenance(), word(Status.ASSUMPTION), rulebook);
        }
    }
}
