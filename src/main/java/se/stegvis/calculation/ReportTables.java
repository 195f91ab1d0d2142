package se.stegvis.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Assumptions;
import se.stegvis.benefit.FlowLine;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Plausibility;
import se.stegvis.benefit.Provenance;
import se.stegvis.benefit.Rulebook;
import se.stegvis.benefit.Uncertainty;
import se.stegvis.document.Table;

/** The tables of a calculation. Page, dialog and PDF show the same ones. */
final class ReportTables {

    /** The actors in the order they are read: the whole last. */
    static final List<Actor> ORDER = List.of(
            Actor.MUNICIPALITY,
            Actor.REGION,
            Actor.STATE,
            Actor.AF,
            Actor.FK,
            Actor.OTHER_STATE,
            Actor.EMPLOYERS,
            Actor.PARTICIPANTS,
            Actor.SOCIETY);

    private static final String TAX = "municipalTax";
    /** The key of what nobody has a source for. */
    private static final String UNKNOWN = "K";

    private static final String INDIRECT = "indirectTaxShare";

    private final WorkedOut worked;
    private final Words words;
    private final Rulebook rulebook = Rulebook.standard();

    ReportTables(WorkedOut worked, Words words) {
        this.worked = worked;
        this.words = words;
    }

    /** Each actor's income a year, and how much of it rests on assumptions. */
    Table incomes() {
        Table.Builder table = Table.captioned(words.text("table.incomes"))
                .text(words.text("column.actor"))
                .amount(words.text("column.low"))
                .amount(words.text("column.mean"))
                .amount(words.text("column.high"))
                .amount(words.text("column.assumed"));
        for (Actor actor : ORDER) {
            Uncertainty.Range income = worked.of(actor).income();
            add(table, actor, List.of(
                    actorInTable(actor),
                    words.kronor(income.low()),
                    words.kronor(income.mean()),
                    words.kronor(income.high()),
                    words.kronor(worked.result().assumed(actor))));
        }
        return table.build();
    }

    /** Society, which is the sum of the others, is set apart. */
    private static void add(Table.Builder table, Actor actor, List<String> row) {
        if (actor == Actor.SOCIETY) {
            table.sum(row);
        } else {
            table.row(row);
        }
    }

    /** The state's three accounts are said to be parts of it. */
    String actorInTable(Actor actor) {
        return actor.isPartOfState() ? words.text("ofWhich", words.actor(actor)) : words.actor(actor);
    }

    /** What each actor bears and what has come back after some years. */
    Table overYears() {
        Table.Builder table = Table.captioned(words.text("table.years"))
                .text(words.text("column.actor"))
                .amount(words.text("column.cost"));
        horizons().forEach(horizon -> table.amount(words.text("column.profit", horizon)));
        table.amount(words.text("column.payback"));
        for (Actor actor : ORDER) {
            ActorFigures figures = worked.of(actor);
            List<String> row = new ArrayList<>();
            row.add(actorInTable(actor));
            row.add(words.kronorOrNone(figures.cost()));
            for (int horizon : horizons()) {
                Uncertainty.Range profit = figures.profit(horizon);
                row.add(words.kronorOrNone(profit == null ? null : profit.mean()));
            }
            row.add(payback(figures, figures.payback()));
            add(table, actor, row);
        }
        return table.build();
    }

    /** Nobody pays back what was not borne. */
    String payback(ActorFigures figures, ActorFigures.@Nullable Payback payback) {
        BigDecimal cost = figures.cost();
        return payback == null || cost == null || cost.signum() == 0
                ? words.text("none")
                : words.monthsShort(payback.mean());
    }

    /** 1 and 5 years, and as far as is looked. */
    List<Integer> horizons() {
        return Stream.of(1, Calculation.USUAL_YEARS, worked.calculation().years())
                .distinct()
                .sorted()
                .toList();
    }

    /** The same of one actor: low, middle and high. */
    Table ranges(Actor actor) {
        ActorFigures figures = worked.of(actor);
        Table.Builder table = Table.captioned(words.text("table.ranges", words.actor(actor)))
                .text(words.text("column.figure"))
                .amount(words.text("column.low"))
                .amount(words.text("column.mean"))
                .amount(words.text("column.high"));
        range(table, words.text("figure.INCOME"), figures.income());
        for (int horizon : horizons()) {
            Uncertainty.Range profit = figures.profit(horizon);
            if (profit != null) {
                range(table, words.text("figure.PROFIT", horizon), profit);
            }
        }
        ActorFigures.Payback payback = figures.payback();
        if (payback != null) {
            table.row(
                    words.text("figure.PAYBACK"),
                    words.monthsShort(payback.latest()),
                    words.monthsShort(payback.mean()),
                    words.monthsShort(payback.soonest()));
        }
        return table.build();
    }

    private void range(Table.Builder table, String name, Uncertainty.Range range) {
        table.row(name, words.kronor(range.low()), words.kronor(range.mean()), words.kronor(range.high()));
    }

    /** Year by year. */
    Table cashFlow(Actor actor) {
        Table.Builder table = Table.captioned(words.text("table.cashFlow", words.actor(actor)))
                .text(words.text("column.year"))
                .amount(words.text("column.income"))
                .amount(words.text("column.cost"))
                .amount(words.text("column.balance"))
                .amount(words.text("column.balanceLow"))
                .amount(words.text("column.balanceHigh"));
        Drawings.years(worked.of(actor), worked.calculation().years()).forEach(year -> table.row(
                Integer.toString(year.year()),
                words.kronor(year.income()),
                words.kronor(year.cost()),
                words.kronor(year.balance()),
                words.kronor(year.low()),
                words.kronor(year.high())));
        return table.build();
    }

    /** What each assumption alone does to an actor's income. */
    Table tornado(Actor actor) {
        Table.Builder table = Table.captioned(words.text("table.tornado", words.actor(actor)))
                .text(words.text("column.assumption"))
                .amount(words.text("column.atLow"))
                .amount(words.text("column.atHigh"))
                .amount(words.text("column.width"));
        Drawings.swings(worked, actor).forEach(swing -> table.row(
                words.assumption(swing.assumption()),
                words.text("at", words.kronor(Drawings.of(swing.atLow(), actor)), words.assumed(swing.assumption(), swing.range().low())),
                words.text("at", words.kronor(Drawings.of(swing.atHigh(), actor)), words.assumed(swing.assumption(), swing.range().high())),
                words.kronor(swing.width(actor))));
        return table.build();
    }

    /** The streams that an actor's income consists of; of society all of them. */
    Table flows(Actor actor, boolean all) {
        Table.Builder table = Table.captioned(words.text(all ? "table.flows.all" : "table.flows", words.actor(actor)))
                .text(words.text("column.flow"))
                .text(words.text("column.from"))
                .text(words.text("column.to"))
                .text(words.text("column.status"))
                .amount(words.text("column.before"))
                .amount(words.text("column.after"));
        if (!all) {
            table.amount(words.text("column.change"));
        }
        List<FlowLine> lines = all ? worked.result().lines() : of(actor);
        for (FlowLine line : lines) {
            List<String> row = new ArrayList<>(List.of(
                    words.flow(line),
                    account(line.from()),
                    account(line.to()),
                    words.status(line.status()),
                    words.kronor(line.before()),
                    words.kronor(line.after())));
            if (!all) {
                row.add(words.kronor(line.change(actor)));
            }
            table.row(row);
        }
        if (!all) {
            table.sum(words.text("sum"), "", "", "", "", "", words.kronor(worked.result().income(actor)));
        }
        return table.build();
    }

    /** The streams that change something for an actor. */
    List<FlowLine> of(Actor actor) {
        return worked.result().lines().stream()
                .filter(line -> line.change(actor).signum() != 0)
                .toList();
    }

    private String account(@Nullable Actor actor) {
        return actor == null ? words.text("real") : words.actor(actor);
    }

    /** Who the calculation is about. */
    Table groups() {
        Table.Builder table = Table.captioned(words.text("table.groups"))
                .text(words.text("column.n"))
                .text(words.text("column.situationBefore"))
                .text(words.text("column.situationAfter"));
        for (Group group : worked.result().asked().groups()) {
            table.row(Long.toString(group.n()), words.situation(group.before()), words.situation(group.after()));
        }
        return table.build();
    }

    /** What is assumed, with its range and where it comes from. */
    Table assumptions(Collection<Assumption> which) {
        Table.Builder table = Table.captioned(words.text("table.assumptions"))
                .text(words.text("column.assumption"))
                .text(words.text("column.source"))
                .amount(words.text("column.low"))
                .amount(words.text("column.mean"))
                .amount(words.text("column.high"));
        Assumptions all = worked.result().asked().assumptions();
        for (Assumption assumption : which) {
            Assumptions.Range range = all.range(assumption);
            table.row(
                    words.assumption(assumption),
                    source(assumption, range),
                    words.assumed(assumption, range.low()),
                    words.assumed(assumption, range.mean()),
                    words.assumed(assumption, range.high()));
        }
        return table.build();
    }

    /** Why an assumption has its value, and that it is one. */
    String source(Assumption assumption, Assumptions.Range range) {
        return range.given()
                ? words.text("given")
                : words.text("status.ASSUMPTION") + ". " + words.text("note." + assumption.code());
    }

    /** All that the result rests on, with what becomes of it over the years. */
    Set<Assumption> used() {
        Set<Assumption> used = new TreeSet<>(worked.result().assumptionsUsed());
        used.add(Assumption.DEADWEIGHT);
        used.add(Assumption.DROP_OFF);
        used.add(Assumption.DISCOUNT_RATE);
        return used;
    }

    /** Rules of the year, with the numbers of their sources in {@link #sources(Set)}. */
    Table rules(Set<String> keys) {
        List<String> sources = sources(keys);
        Table.Builder table = Table.captioned(
                        words.text("table.rules", Integer.toString(worked.result().asked().year())))
                .text(words.text("column.rule"))
                .text(words.text("column.value"))
                .text(words.text("column.from.date"))
                .text(words.text("column.status"))
                .text(words.text("column.source"));
        for (String key : keys) {
            Provenance rule = rule(key);
            table.row(
                    words.rule(key),
                    words.ruleValue(rule),
                    rule.date().toString(),
                    words.status(rule.status()),
                    named(rule).stream()
                            .map(source -> Integer.toString(sources.indexOf(source) + 1))
                            .collect(Collectors.joining(", ")));
        }
        return table.build();
    }

    /** Where some rules come from, each source once; their numbers begin at 1. */
    List<String> sources(Set<String> keys) {
        return keys.stream().flatMap(key -> named(rule(key)).stream()).distinct().toList();
    }

    Provenance rule(String key) {
        return key.equals(TAX)
                ? worked.result().asked().rates().provenance()
                : rulebook.year(worked.result().asked().year()).provenance(key);
    }

    private List<String> named(Provenance rule) {
        return rule.sources().isEmpty()
                ? List.of(words.text("given"))
                : rule.sources().stream()
                        .map(source -> source.equals(UNKNOWN) ? words.text("source.unknown") : rulebook.source(source))
                        .toList();
    }

    String sources(Provenance rule) {
        return String.join("; ", named(rule));
    }

    /** The rules that the whole result rests on. */
    Set<String> rulesUsed() {
        Set<String> keys = new TreeSet<>(worked.result().rulesUsed());
        keys.add(INDIRECT);
        return keys;
    }

    /** How many must take a step. */
    Table breakEven(List<StepNeeded> steps) {
        Table.Builder table = Table.captioned(words.text("table.breakEven"))
                .text(words.text("column.step"))
                .amount(words.text("column.value.year"));
        if (!steps.isEmpty()) {
            steps.getFirst().within().forEach(within -> table.amount(words.text("column.within", within.months())));
        }
        for (StepNeeded step : steps) {
            List<String> row = new ArrayList<>();
            row.add(name(step));
            row.add(words.kronor(step.value().mean()));
            step.within().forEach(within -> row.add(words.people(within)));
            table.row(row);
        }
        return table.build();
    }

    String name(StepNeeded step) {
        Group group = step.step();
        return group == null ? words.text("step.all") : words.step(group);
    }

    /** The rimlighetskontroll: each rule once, with the actors it does not hold for. */
    Table findings() {
        Table.Builder table = Table.captioned(words.text("table.findings"))
                .text(words.text("column.check"))
                .text(words.text("column.holds"));
        for (Plausibility.Rule rule : Plausibility.Rule.values()) {
            List<Plausibility.Finding> of =
                    worked.findings().stream().filter(finding -> finding.rule() == rule).toList();
            if (!of.isEmpty()) {
                List<String> broken = of.stream()
                        .filter(finding -> !finding.holds())
                        .map(finding -> words.actor(finding.actor()))
                        .filter(Objects::nonNull)
                        .toList();
                table.row(
                        words.text("check." + rule.code()),
                        broken.isEmpty() ? words.text("holds") : words.text("broken", String.join(", ", broken)));
            }
        }
        return table.build();
    }

    /** Who bears what. */
    Table costs() {
        BigDecimal whole = Objects.requireNonNullElse(worked.of(Actor.SOCIETY).cost(), BigDecimal.ZERO);
        Table.Builder table = Table.captioned(words.text("table.costs"))
                .text(words.text("column.actor"))
                .amount(words.text("column.cost"))
                .amount(words.text("column.share"));
        for (Actor actor : Actor.ACCOUNTS) {
            BigDecimal cost = worked.of(actor).cost();
            if (cost != null && cost.signum() != 0) {
                table.row(words.actor(actor), words.kronor(cost), words.share(cost, whole));
            }
        }
        table.sum(words.text("sum"), words.kronor(whole), words.share(whole, whole));
        return table.build();
    }
}
