package se.stegvis.calculation;

import java.util.List;
import java.util.Optional;
import se.stegvis.benefit.Actor;
import se.stegvis.document.Svg;
import se.stegvis.document.Table;

/** What a page shows of a result besides its figures: the tables and charts that stand on paper too. */
public final class ResultContent {

    private final ReportTables tables;
    private final Drawings drawings;
    private final WorkedOut worked;

    public ResultContent(WorkedOut worked, Words words) {
        this.worked = worked;
        this.tables = new ReportTables(worked, words);
        this.drawings = new Drawings(worked, words);
    }

    /** All actors in the order they are read, society last. */
    public static List<Actor> actors() {
        return ReportTables.ORDER;
    }

    /** The actor's name; of the state's parts that they are parts. */
    public String name(Actor actor) {
        return tables.actorInTable(actor);
    }

    /** 1 and 5 years, and as far as is looked. */
    public List<Integer> horizons() {
        return tables.horizons();
    }

    public String payback(Actor actor) {
        ActorFigures figures = worked.of(actor);
        return tables.payback(figures, figures.payback());
    }

    public Svg actorsChart() {
        return drawings.actors();
    }

    public Optional<Svg> cashFlowChart(Actor actor) {
        return drawings.cashFlow(actor);
    }

    public Optional<Svg> tornadoChart(Actor actor) {
        return drawings.tornado(actor);
    }

    public Table incomes() {
        return tables.incomes();
    }

    public Table cashFlow(Actor actor) {
        return tables.cashFlow(actor);
    }

    public Table tornado(Actor actor) {
        return tables.tornado(actor);
    }

    public Table flows() {
        return tables.flows(Actor.SOCIETY, true);
    }

    public Table assumptions() {
        return tables.assumptions(tables.used());
    }

    public Table breakEven(List<StepNeeded> steps) {
        return tables.breakEven(steps);
    }

    public Table findings() {
        return tables.findings();
    }

    /** The sentence that says which model and rules it comes from. */
    public String model(Words words) {
        return ReportPaper.model(worked.result(), words);
    }
}
