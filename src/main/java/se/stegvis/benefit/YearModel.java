package se.stegvis.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The model of one year in one place: a situation in, its flows out. What the flows are and which account they belong to stands in
 * docs/benefit.md, and nowhere else in the code.
 */
public final class YearModel {

    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final List<String> MUNICIPAL_TAX =
            List.of("municipalTax", "basicAllowance", "priceBase");
    private static final List<String> STATE_TAX = List.of(
            "stateTax",
            "stateTaxThreshold",
            "upperStateTaxThreshold",
            "pensionFee",
            "incomeBase",
            "workCredit",
            "sicknessCredit",
            "earnedIncomeCredit",
            "temporaryWorkCredit",
            "publicServiceFee",
            "municipalTax",
            "basicAllowance",
            "priceBase");

    private final YearRules rules;
    private final Rulebook.Rates rates;
    private final Assumptions assumptions;
    private final IncomeTax tax;
    private final Amounts amounts;
    private final Status municipalTaxStatus;
    private final Status stateTaxStatus;

    /**
     * A year in a place under some assumptions.
     *
     * @param rates the kommun's, or the mean of the country
     */
    public YearModel(YearRules rules, Rulebook.Rates rates, Assumptions assumptions) {
        this.rules = rules;
        this.rates = rates;
        this.assumptions = assumptions;
        this.tax = new IncomeTax(rules, rates.tax());
        this.amounts = new Amounts(rules, assumptions);
        this.municipalTaxStatus = statusOf(MUNICIPAL_TAX);
        this.stateTaxStatus = statusOf(STATE_TAX);
    }

    private Status statusOf(List<String> keys) {
        Status status = rates.provenance().status();
        for (String key : keys) {
            if (!key.equals("municipalTax")) {
                status = status.and(rules.provenance(key).status());
            }
        }
        return status;
    }

    public YearRules rules() {
        return rules;
    }

    public Rulebook.Rates rates() {
        return rates;
    }

    public Assumptions assumptions() {
        return assumptions;
    }

    public IncomeTax tax() {
        return tax;
    }

    /**
     * One person's year.
     *
     * @throws NoRulesException where a subsidy has no rule in the year
     */
    public YearAccount account(Situation situation) {
        List<Flow> flows = new ArrayList<>(12);
        BigDecimal wage = work(situation, flows);
        Status income = Status.VERIFIED;
        List<Assumption> assumed = new ArrayList<>(2);
        BigDecimal pensionable = ZERO;
        BigDecimal sicknessPension = ZERO;
        BigDecimal free = ZERO;
        boolean socialAssistance = false;
        for (Support support : situation.supports()) {
            if (support.livelihood() == Livelihood.FORSORJNINGSSTOD) {
                socialAssistance = true;
                continue;
            }
            Amounts.Reckoned amount = amounts.of(support, situation.age(), ZERO);
            pay(support.livelihood(), amount, flows);
            switch (support.livelihood().tax()) {
                case PENSIONABLE -> pensionable = pensionable.add(amount.amount());
                case SICKNESS_PENSION -> sicknessPension = sicknessPension.add(amount.amount());
                case FREE -> free = free.add(amount.amount());
            }
        }
        for (Flow flow : flows) {
            if (flow.kind() == Flow.Kind.WAGE || flow.kind() == Flow.Kind.LIVELIHOOD) {
                income = income.and(flow.status());
                assumed.addAll(flow.assumptions());
            }
        }
        TaxReceipt receipt = tax.of(wage, pensionable, sicknessPension);
        tax(receipt, income, assumed, flows);
        BigDecimal support = pensionable.add(sicknessPension).add(free);
        BigDecimal disposable = wage.add(support).subtract(receipt.total());
        if (socialAssistance) {
            BigDecimal others = disposable;
            for (Support last : situation.supports()) {
                if (last.livelihood() == Livelihood.FORSORJNINGSSTOD) {
                    Amounts.Reckoned amount = amounts.of(last, situation.age(), others.max(ZERO));
                    pay(last.livelihood(), amount, flows);
                    support = support.add(amount.amount());
                    disposable = disposable.add(amount.amount());
                }
            }
        }
        resources(situation, flows);
        return new YearAccount(situation, flows, receipt, wage, support, disposable);
    }

    /** Production, wage, fee and subsidy; the wage of the year. */
    private BigDecimal work(Situation situation, List<Flow> flows) {
        Work work = situation.work();
        if (work == null) {
            return ZERO;
        }
        Amounts.Reckoned wage = amounts.wage(work);
        if (wage.amount().signum() == 0) {
            return ZERO;
        }
        Amounts.Reckoned fee = amounts.fee(work, wage.amount(), situation.age());
        BigDecimal cost = wage.amount().add(fee.amount());
        Status produced = wage.status().and(fee.status());
        List<Assumption> assumed = new ArrayList<>(wage.assumptions());
        BigDecimal lost = ZERO;
        WageSubsidy subsidy = work.subsidy();
        if (subsidy != null) {
            Amounts.Reckoned paid = amounts.subsidy(subsidy, work, wage.amount(), fee.amount());
            lost = paid.amount().multiply(amounts.value(Assumption.PRODUCTION_LOST));
            produced = produced.and(paid.status()).and(amounts.status(Assumption.PRODUCTION_LOST));
            assumed.addAll(paid.assumptions());
            assumed.add(Assumption.PRODUCTION_LOST);
            flows.add(flow(Flow.Kind.SUBSIDY, Actor.AF, Actor.EMPLOYERS, paid));
        }
        flows.add(new Flow(
                Flow.Kind.PRODUCTION,
                null,
                Actor.EMPLOYERS,
                cost.subtract(lost).max(ZERO),
                null,
                produced,
                fee.rules(),
                assumed));
        flows.add(flow(Flow.Kind.WAGE, Actor.EMPLOYERS, Actor.PARTICIPANTS, wage));
        flows.add(new Flow(
                Flow.Kind.EMPLOYER_FEE,
                Actor.EMPLOYERS,
                Actor.OTHER_STATE,
                fee.amount(),
                null,
                wage.status().and(fee.status()),
                fee.rules(),
                wage.assumptions()));
        return wage.amount();
    }

    private static Flow flow(Flow.Kind kind, Actor from, Actor to, Amounts.Reckoned amount) {
        return new Flow(kind, from, to, amount.amount(), null, amount.status(), amount.rules(), amount.assumptions());
    }

    private static void pay(Livelihood livelihood, Amounts.Reckoned amount, List<Flow> flows) {
        Actor payer = livelihood.payer();
        if (payer != null) {
            flows.add(new Flow(
                    Flow.Kind.LIVELIHOOD,
                    payer,
                    Actor.PARTICIPANTS,
                    amount.amount(),
                    livelihood,
                    amount.status(),
                    amount.rules(),
                    amount.assumptions()));
        }
    }

    private void tax(TaxReceipt receipt, Status income, List<Assumption> assumed, List<Flow> flows) {
        if (receipt.income().signum() == 0) {
            return;
        }
        Status municipal = income.and(municipalTaxStatus);
        flows.add(tax(Flow.Kind.MUNICIPAL_TAX, Actor.MUNICIPALITY, receipt.toMunicipality(), municipal, MUNICIPAL_TAX, assumed));
        flows.add(tax(Flow.Kind.REGIONAL_TAX, Actor.REGION, receipt.toRegion(), municipal, MUNICIPAL_TAX, assumed));
        flows.add(tax(
                Flow.Kind.STATE_TAX, Actor.OTHER_STATE, receipt.toState(), income.and(stateTaxStatus), STATE_TAX, assumed));
    }

    private static Flow tax(
            Flow.Kind kind, Actor to, BigDecimal amount, Status status, List<String> rules, List<Assumption> assumed) {
        return new Flow(kind, Actor.PARTICIPANTS, to, amount, null, status, rules, assumed);
    }

    private void resources(Situation situation, List<Flow> flows) {
        Map<Actor, BigDecimal> known = situation.handling();
        if (known == null) {
            handling(situation, flows);
        } else {
            known.forEach((actor, cost) -> used(Flow.Kind.HANDLING, actor, cost, flows));
        }
        used(Flow.Kind.CARE, Actor.REGION, situation.care(), flows);
        used(Flow.Kind.MEDICINE, Actor.REGION, situation.medicine(), flows);
        used(Flow.Kind.MUNICIPAL_SERVICES, Actor.MUNICIPALITY, situation.municipalServices(), flows);
    }

    /** Each actor handles a person once, for as much of the year as the longest of its livelihoods. */
    private void handling(Situation situation, List<Flow> flows) {
        Map<Actor, BigDecimal> months = null;
        for (Support support : situation.supports()) {
            Actor handler = support.livelihood().handler();
            if (handler != null) {
                months = months == null ? new EnumMap<>(Actor.class) : months;
                months.merge(handler, support.months(), BigDecimal::max);
            }
        }
        if (months != null) {
            months.forEach((handler, length) -> {
                Amounts.Reckoned cost = amounts.handling(handler, length);
                if (cost.amount().signum() != 0) {
                    flows.add(new Flow(
                            Flow.Kind.HANDLING, handler, null, cost.amount(), null, cost.status(), cost.rules(), cost.assumptions()));
                }
            });
        }
    }

    private static void used(Flow.Kind kind, Actor by, @Nullable BigDecimal cost, List<Flow> flows) {
        if (cost != null && cost.signum() != 0) {
            flows.add(new Flow(kind, by, null, cost, null, Status.GIVEN, List.of(), List.of()));
        }
    }
}
