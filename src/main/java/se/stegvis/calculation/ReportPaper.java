package se.stegvis.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.BenefitResult;
import se.stegvis.benefit.FlowLine;
import se.stegvis.document.Fact;
import se.stegvis.document.Paper;

/** Writes a calculation as a paper: what it gives, for whom and when, and then all that it rests on. */
final class ReportPaper {

    private static final List<String> FORMULAS = List.of(
            "incomeYear",
            "society",
            "cost",
            "profit",
            "paybackMonths",
            "profitPerParticipant",
            "breakEven",
            "potential",
            "efficiency",
            "indirectTax",
            "range",
            "tornado");

    private final WorkedOut worked;
    private final Words words;
    private final ReportTables tables;
    private final Drawings drawings;
    private final Paper.Builder paper;

    ReportPaper(WorkedOut worked, Words words) {
        this.worked = worked;
        this.words = words;
        this.tables = new ReportTables(worked, words);
        this.drawings = new Drawings(worked, words);
        this.paper = Paper.titled(title(worked.calculation(), words));
    }

    static String title(Calculation calculation, Words words) {
        return calculation.title().isBlank() ? words.text("untitled") : calculation.title();
    }

    /** The sentence that says which model and rules a result comes from. */
    static String model(BenefitResult result, Words words) {
        return words.text("model", result.model().name(), result.model().version(), result.model().rules());
    }

    /** @param issuer whose paper it is; blank for nobody's */
    Paper write(String issuer) {
        BenefitResult result = worked.result();
        String year = Integer.toString(result.asked().year());
        paper.language(words.language())
                .description(words.text("paper.description", title(worked.calculation(), words), year))
                .issuer(issuer)
                .headerLine(words.text("fact.model"), model(result, words))
                .headerLine(words.text("fact.year"), words.text("rulesOf", year))
                .headerLine(words.text("fact.tax"), tax())
                .headerLine(words.text("fact.participants"), words.text("persons", result.asked().participants()));
        if (!worked.calculation().about().isBlank()) {
            paper.paragraph(worked.calculation().about());
        }
        paper.highlight(words.text("notEffect.title"), words.text("notEffect"));
        if (!worked.isOfPeople()) {
            List<StepNeeded> steps = worked.breakEven();
            paper.paragraph(words.text(steps.isEmpty() ? "nobody" : "structural"));
            breakEven(steps);
            return paper.build();
        }
        summary();
        actors();
        years();
        uncertainty();
        potential();
        breakEven(worked.breakEven());
        basis();
        checks();
        return paper.build();
    }

    private String tax() {
        var rates = worked.result().asked().rates().tax();
        return words.text(
                "tax",
                words.number(rates.municipality(), 2),
                words.number(rates.total().subtract(rates.municipality()), 2),
                words.status(worked.result().asked().rates().provenance().status()));
    }

    private void summary() {
        paper.heading(1, words.text("heading.summary"));
        ActorFigures society = worked.of(Actor.SOCIETY);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("fact.income"), words.range(society.income())));
        if (worked.hasCost()) {
            facts.add(new Fact(words.text("fact.cost"), words.kronorOrNone(society.cost())));
            for (int horizon : tables.horizons()) {
                var profit = society.profit(horizon);
                if (profit != null) {
                    facts.add(new Fact(words.text("fact.profit", horizon), words.range(profit)));
                }
            }
            ActorFigures.Payback payback = society.payback();
            if (payback != null) {
                facts.add(new Fact(words.text("fact.payback"), words.payback(payback)));
            }
        }
        worked.target().ifPresent(target -> facts.add(new Fact(
                words.text("fact.target", target.months()),
                words.text(target.reached() ? "target.reached" : "target.missed", words.kronor(target.missing())))));
        paper.facts(facts);
        if (!worked.hasCost()) {
            paper.paragraph(words.text("noCost"));
        }
    }

    private void actors() {
        paper.heading(1, words.text("heading.actors"))
                .figure(drawings.actors(), words.text("chart.actors.caption"))
                .table(tables.incomes());
    }

    private void years() {
        if (!worked.hasCost()) {
            return;
        }
        paper.heading(1, words.text("heading.years"));
        drawings.cashFlow(Actor.SOCIETY).ifPresent(picture -> paper.figure(picture, words.text("chart.cashFlow.caption")));
        paper.table(tables.cashFlow(Actor.SOCIETY)).table(tables.overYears()).table(tables.costs());
    }

    private void uncertainty() {
        paper.heading(1, words.text("heading.uncertainty")).paragraph(words.say("benefit.formula.range"));
        paper.table(tables.ranges(Actor.SOCIETY));
        drawings.tornado(Actor.SOCIETY)
                .ifPresentOrElse(
                        picture -> paper.figure(picture, words.text("chart.tornado.caption"))
                                .table(tables.tornado(Actor.SOCIETY)),
                        () -> paper.paragraph(words.text("nothingVaries")));
    }

    private void potential() {
        BenefitResult result = worked.result();
        paper.heading(1, words.text("heading.potential"))
                .facts(
                        new Fact(words.text("figure.POTENTIAL", 0), words.kronor(result.potential())),
                        new Fact(
                                words.text("figure.EFFICIENCY", 0),
                                result.efficiency().map(words::percent).orElse(words.text("none"))),
                        new Fact(words.text("figure.INDIRECT_TAX", 0), words.kronor(result.indirectTax())));
    }

    private void breakEven(List<StepNeeded> steps) {
        if (!steps.isEmpty()) {
            paper.heading(1, words.text("heading.breakEven"))
                    .paragraph(words.text("workings.breakEven"))
                    .table(tables.breakEven(steps));
        }
    }

    private void basis() {
        paper.heading(1, words.text("heading.basis"))
                .table(tables.groups())
                .table(tables.flows(Actor.SOCIETY, true))
                .table(tables.assumptions(tables.used()))
                .heading(2, words.text("heading.formulas"))
                .bullets(formulas(worked, words).stream()
                        .map(formula -> words.text("formula.of", formula.of(), formula.text()))
                        .toList())
                .heading(2, words.text("heading.rules"))
                .paragraph(words.text("rules.help"))
                .table(tables.rules(tables.rulesUsed()))
                .heading(2, words.text("heading.sources"))
                .numbered(tables.sources(tables.rulesUsed()));
    }

    /** How a figure or a stream is reckoned. */
    record Formula(String of, String text) {}

    /** All formulas that a result comes from. */
    static List<Formula> formulas(WorkedOut worked, Words words) {
        return Stream.concat(
                        FORMULAS.stream()
                                .map(key -> new Formula(words.text("formula." + key), words.say("benefit.formula." + key))),
                        worked.result().lines().stream()
                                .map(FlowLine::kind)
                                .distinct()
                                .sorted()
                                .map(kind -> new Formula(
                                        words.text("flow." + kind.code()), words.say("benefit.formula.flow." + kind.code()))))
                .toList();
    }

    private void checks() {
        paper.heading(1, words.text("heading.checks"))
                .table(tables.findings())
                .heading(1, words.text("heading.limits"))
                .bullets(limits());
    }

    private List<String> limits() {
        List<String> limits = new ArrayList<>();
        if (worked.result().asked().assumptions().value(Assumption.DEADWEIGHT).signum() == 0) {
            limits.add(words.say("benefit.warning.noDeadweight"));
        }
        Stream.of("care", "lasting", "studies", "equalisation", "society")
                .map(limit -> words.text("limit." + limit))
                .forEach(limits::add);
        return limits;
    }
}
