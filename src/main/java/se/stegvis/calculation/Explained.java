package se.stegvis.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.FlowLine;
import se.stegvis.benefit.Outlook;
import se.stegvis.benefit.Uncertainty;
import se.stegvis.document.Block;

/**
 * What one figure was worked out from: its formula, the numbers put into it, and where they come from. Made when somebody asks.
 *
 * @param title whose figure it is, and what it says
 * @param figure as it is written
 */
public record Explained(String title, String figure, List<Block> blocks) {

    private static final int DECIMALS = 1;

    public Explained {
        blocks = List.copyOf(blocks);
    }

    /** Explains a figure. */
    public static Explained of(WorkedOut worked, Figure figure, Words words) {
        return new Writer(worked, words).write(figure);
    }

    private static final class Writer {

        private final WorkedOut worked;
        private final Words words;
        private final ReportTables tables;
        private final Drawings drawings;
        private final List<Block> blocks = new ArrayList<>();

        Writer(WorkedOut worked, Words words) {
            this.worked = worked;
            this.words = words;
            this.tables = new ReportTables(worked, words);
            this.drawings = new Drawings(worked, words);
        }

        Explained write(Figure figure) {
            Actor actor = figure.actor();
            String shown = Objects.requireNonNullElse(
                    switch (figure.kind()) {
                        case INCOME -> income(actor);
                        case COST -> cost(actor);
                        case PROFIT -> profit(actor, figure.years(), false);
                        case PROFIT_PER_PARTICIPANT -> profit(actor, figure.years(), true);
                        case PAYBACK -> payback(actor);
                        case TARGET -> target();
                        case POTENTIAL -> potential();
                        case EFFICIENCY -> efficiency();
                        case INDIRECT_TAX -> indirectTax();
                        case BREAK_EVEN -> breakEven();
                    },
                    words.text("none"));
            return new Explained(
                    words.text("explained", words.actor(actor), words.text("figure." + figure.kind(), figure.years())),
                    shown,
                    blocks);
        }

        private String income(Actor actor) {
            formula(actor == Actor.SOCIETY ? "society" : "incomeYear");
            Uncertainty.Range range = worked.of(actor).income();
            BigDecimal gross = worked.result().income(actor);
            BigDecimal deadweight = worked.result().asked().assumptions().value(Assumption.DEADWEIGHT);
            if (deadweight.signum() != 0) {
                workings(words.text(
                        "workings.deadweight", words.kronor(gross), words.percent(deadweight), words.kronor(range.mean())));
            }
            workings(words.text(
                    "workings.assumed",
                    words.kronor(gross.subtract(worked.result().assumed(actor))),
                    words.kronor(worked.result().assumed(actor))));
            workings(words.say("benefit.formula.range"));
            drawings.flows(actor).ifPresent(picture -> blocks.add(new Block.Figure(picture, "")));
            List<FlowLine> lines = tables.of(actor);
            if (!lines.isEmpty()) {
                blocks.add(new Block.TableBlock(tables.flows(actor, false)));
                heading("formulas");
                blocks.add(new Block.BulletList(formulas(lines)));
            }
            heading("inputs");
            blocks.add(new Block.TableBlock(tables.groups()));
            Set<Assumption> assumptions = new TreeSet<>();
            Set<String> rules = new TreeSet<>();
            lines.forEach(line -> {
                assumptions.addAll(line.assumptions());
                rules.addAll(line.rules());
            });
            sources(assumptions, rules);
            return words.range(range);
        }

        /** Each stream's formula once. */
        private List<String> formulas(List<FlowLine> lines) {
            Set<String> formulas = new LinkedHashSet<>();
            lines.forEach(line -> formulas.add(words.text("formula.of", words.text("flow." + line.kind().code()),
                    words.say("benefit.formula.flow." + line.kind().code()))));
            return List.copyOf(formulas);
        }

        private void sources(Set<Assumption> assumptions, Set<String> rules) {
            if (!assumptions.isEmpty()) {
                blocks.add(new Block.TableBlock(tables.assumptions(assumptions)));
            }
            if (!rules.isEmpty()) {
                blocks.add(new Block.TableBlock(tables.rules(rules)));
                heading("sources");
                blocks.add(new Block.NumberedList(tables.sources(rules)));
            }
        }

        private @Nullable String cost(Actor actor) {
            formula("cost");
            BigDecimal cost = worked.of(actor).cost();
            if (cost != null) {
                blocks.add(new Block.TableBlock(tables.costs()));
            }
            return words.kronorOrNone(cost);
        }

        private @Nullable String profit(Actor actor, int years, boolean each) {
            formula("profit");
            if (each) {
                formula("profitPerParticipant");
            }
            ActorFigures figures = worked.of(actor);
            Uncertainty.Range profit = figures.profit(years);
            Outlook mean = figures.mean();
            if (profit == null || mean == null) {
                return null;
            }
            if (lasts(mean)) {
                workings(words.text(
                        "workings.profit",
                        years,
                        words.kronor(mean.incomeYear()),
                        words.kronor(mean.cost()),
                        words.kronor(profit.mean())));
            } else {
                workings(words.text("workings.profit.falls", words.percent(mean.dropOff()), words.percent(mean.discountRate())));
            }
            BigDecimal participants = BigDecimal.valueOf(worked.result().asked().participants());
            if (each && participants.signum() > 0) {
                workings(words.text(
                        "workings.perParticipant",
                        words.kronor(profit.mean()),
                        words.number(participants, 0),
                        words.kronor(profit.mean().divide(participants, MathContext.DECIMAL64))));
            }
            blocks.add(new Block.TableBlock(tables.ranges(actor)));
            drawings.cashFlow(actor).ifPresent(picture -> blocks.add(new Block.Figure(picture, "")));
            blocks.add(new Block.TableBlock(tables.cashFlow(actor)));
            overYears();
            if (!each) {
                return words.range(profit);
            }
            return participants.signum() == 0
                    ? null
                    : words.range(new Uncertainty.Range(
                            profit.low().divide(participants, MathContext.DECIMAL64),
                            profit.mean().divide(participants, MathContext.DECIMAL64),
                            profit.high().divide(participants, MathContext.DECIMAL64)));
        }

        private static boolean lasts(Outlook outlook) {
            return outlook.dropOff().signum() == 0 && outlook.discountRate().signum() == 0;
        }

        private void overYears() {
            sources(new TreeSet<>(List.of(Assumption.DEADWEIGHT, Assumption.DROP_OFF, Assumption.DISCOUNT_RATE)), Set.of());
        }

        private @Nullable String payback(Actor actor) {
            formula("paybackMonths");
            ActorFigures figures = worked.of(actor);
            ActorFigures.Payback payback = figures.payback();
            Outlook mean = figures.mean();
            if (payback == null || mean == null) {
                return null;
            }
            if (mean.incomeYear().signum() > 0 && lasts(mean)) {
                workings(words.text(
                        "workings.payback",
                        words.kronor(mean.cost()),
                        words.kronor(mean.incomeYear()),
                        words.number(
                                mean.cost().multiply(BigDecimal.valueOf(12)).divide(mean.incomeYear(), MathContext.DECIMAL64),
                                DECIMALS),
                        words.months(payback.mean())));
            } else if (mean.incomeYear().signum() > 0) {
                workings(words.text("workings.profit.falls", words.percent(mean.dropOff()), words.percent(mean.discountRate())));
            } else {
                workings(words.text("workings.payback.never"));
            }
            blocks.add(new Block.TableBlock(tables.ranges(actor)));
            overYears();
            return words.months(payback.mean());
        }

        private @Nullable String target() {
            WorkedOut.Target target = worked.target().orElse(null);
            Outlook mean = worked.of(Actor.SOCIETY).mean();
            if (target == null || mean == null) {
                return null;
            }
            blocks.add(new Block.Highlight(words.text("formula"), words.text("formula.target")));
            workings(words.text(
                    "workings.target",
                    words.kronor(mean.cost()),
                    target.months(),
                    words.kronor(target.needed()),
                    words.kronor(mean.income(1)),
                    words.kronor(target.missing())));
            return words.text(target.reached() ? "target.reached" : "target.missed", words.kronor(target.missing()));
        }

        private String potential() {
            formula("potential");
            sources(
                    new TreeSet<>(worked.result().assumptionsUsed().stream()
                            .filter(assumption -> assumption == Assumption.WAGE_MONTH)
                            .toList()),
                    Set.of());
            return words.kronor(worked.result().potential());
        }

        private String efficiency() {
            formula("efficiency");
            formula("potential");
            workings(words.text(
                    "workings.efficiency",
                    words.kronor(worked.result().income(Actor.SOCIETY)),
                    words.kronor(worked.result().potential())));
            return worked.result().efficiency().map(words::percent).orElse(words.text("none"));
        }

        private String indirectTax() {
            formula("indirectTax");
            workings(words.text(
                    "workings.indirectTax",
                    words.kronor(worked.result().income(Actor.PARTICIPANTS)),
                    words.kronor(worked.result().indirectTax())));
            sources(Set.of(), Set.of("indirectTaxShare"));
            return words.kronor(worked.result().indirectTax());
        }

        private String breakEven() {
            formula("breakEven");
            workings(words.text("workings.breakEven"));
            List<StepNeeded> steps = worked.breakEven();
            blocks.add(new Block.TableBlock(tables.breakEven(steps)));
            sources(worked.result().assumptionsUsed(), Set.of());
            return steps.isEmpty()
                    ? words.text("none")
                    : words.people(steps.getFirst().within().getLast());
        }

        private void formula(String key) {
            blocks.add(new Block.Highlight(words.text("formula"), words.say("benefit.formula." + key)));
        }

        private void workings(String text) {
            blocks.add(new Block.Paragraph(text));
        }

        private void heading(String key) {
            blocks.add(new Block.Heading(1, words.text("heading." + key)));
        }
    }
}
