package se.stegvis.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what a case gives: each group's year before and after, times its people, added up. Keeps nothing; safe for many threads. */
public final class BenefitCalculator {

    private final Rulebook rulebook;

    public BenefitCalculator() {
        this(Rulebook.standard());
    }

    BenefitCalculator(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * What the case gives.
     *
     * @throws NoRulesException where the year, or a subsidy in it, has no rules
     */
    public BenefitResult calculate(BenefitCase asked) {
        YearModel model = model(asked, asked.assumptions());
        Lines lines = new Lines();
        BigDecimal potential = BigDecimal.ZERO;
        long people = 0;
        for (Group group : asked.groups()) {
            BigDecimal n = BigDecimal.valueOf(group.n());
            YearAccount before = model.account(group.before());
            lines.add(before, n, false);
            lines.add(model.account(group.after()), n, true);
            BigDecimal best = model.account(group.after().selfSupporting()).real();
            potential = potential.add(best.subtract(before.real()).multiply(n));
            people += group.n();
        }
        List<FlowLine> all = lines.all();
        Map<Actor, BigDecimal> income = new EnumMap<>(Actor.class);
        for (Actor actor : Actor.values()) {
            income.put(actor, all.stream().map(line -> line.change(actor)).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return new BenefitResult(ModelStamp.CURRENT, asked, people, income, all, potential);
    }

    /**
     * Each actor's yearly income alone, under other assumptions than the case's: for varying many of them.
     *
     * @throws NoRulesException as {@link #calculate}
     */
    public Map<Actor, BigDecimal> incomes(BenefitCase asked, Assumptions assumptions) {
        YearModel model = model(asked, assumptions);
        Map<Actor, BigDecimal> income = new EnumMap<>(Actor.class);
        for (Actor actor : Actor.values()) {
            income.put(actor, BigDecimal.ZERO);
        }
        for (Group group : asked.groups()) {
            BigDecimal n = BigDecimal.valueOf(group.n());
            add(income, model.account(group.before()), n.negate());
            add(income, model.account(group.after()), n);
        }
        return income;
    }

    private static void add(Map<Actor, BigDecimal> income, YearAccount account, BigDecimal times) {
        for (Flow flow : account.flows()) {
            BigDecimal amount = flow.amount().multiply(times);
            book(income, flow.to(), amount);
            book(income, flow.from(), amount.negate());
            if (!flow.isTransfer()) {
                income.merge(Actor.SOCIETY, flow.to() != null ? amount : amount.negate(), BigDecimal::add);
            }
        }
    }

    private static void book(Map<Actor, BigDecimal> income, @Nullable Actor actor, BigDecimal amount) {
        if (actor != null) {
            income.merge(actor, amount, BigDecimal::add);
            if (actor.isPartOfState()) {
                income.merge(Actor.STATE, amount, BigDecimal::add);
            }
        }
    }

    /** The model of the case's year and place under some assumptions. */
    public YearModel model(BenefitCase asked, Assumptions assumptions) {
        return new YearModel(rulebook.year(asked.year()), asked.rates(), assumptions);
    }

    /** What a step is worth to society a year, of one person. */
    public BigDecimal valueOfStep(BenefitCase asked, Situation before, Situation after) {
        YearModel model = model(asked, asked.assumptions());
        return model.account(after).real().subtract(model.account(before).real());
    }

    /** Adds flows of the same kind between the same accounts, at a place of their own each. */
    private static final class Lines {

        private static final int ACTORS = Actor.values().length + 1;
        private static final int LIVELIHOODS = Livelihood.values().length + 1;

        private final @Nullable Sum[] sums = new Sum[Flow.Kind.values().length * LIVELIHOODS * ACTORS];

        void add(YearAccount account, BigDecimal n, boolean after) {
            for (Flow flow : account.flows()) {
                int place = (flow.kind().ordinal() * LIVELIHOODS + place(flow.livelihood())) * ACTORS + place(flow.from());
                Sum sum = sums[place];
                if (sum == null) {
                    sum = new Sum(flow);
                    sums[place] = sum;
                }
                sum.add(flow, n, after);
            }
        }

        private static int place(@Nullable Enum<?> value) {
            return value == null ? 0 : value.ordinal() + 1;
        }

        List<FlowLine> all() {
            List<FlowLine> lines = new ArrayList<>();
            for (Sum sum : sums) {
                if (sum != null) {
                    lines.add(sum.line());
                }
            }
            return lines;
        }
    }

    private static final class Sum {

        private final Flow first;
        private final Set<String> rules = new LinkedHashSet<>();
        private final Set<Assumption> assumptions = EnumSet.noneOf(Assumption.class);
        private BigDecimal before = BigDecimal.ZERO;
        private BigDecimal after = BigDecimal.ZERO;
        private Status status = Status.VERIFIED;
        private List<String> lastRules = List.of();

        Sum(Flow first) {
            this.first = first;
        }

        void add(Flow flow, BigDecimal n, boolean isAfter) {
            BigDecimal amount = flow.amount().multiply(n);
            if (isAfter) {
                after = after.add(amount);
            } else {
                before = before.add(amount);
            }
            status = status.and(flow.status());
            if (!flow.rules().equals(lastRules)) {
                rules.addAll(flow.rules());
                lastRules = flow.rules();
            }
            assumptions.addAll(flow.assumptions());
        }

        FlowLine line() {
            return new FlowLine(
                    first.kind(),
                    first.livelihood(),
                    first.from(),
                    first.to(),
                    before,
                    after,
                    status,
                    Set.copyOf(rules),
                    Set.copyOf(assumptions));
        }
    }
}
