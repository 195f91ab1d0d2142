package se.stegvis.benefit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Printed figures, the printed inputs that each follows from, and what comes of it. */
final class Oracles {

    /** What became of a printed figure. */
    enum Verdict {
        /** The printed inputs determine it, and it is what was printed. */
        EQUAL("equal"),
        /** Some inputs within the printed rounding give it. */
        WITHIN("within rounding"),
        /** No inputs within the printed rounding give it. */
        NOT("**not reproduced**"),
        /** Part of it follows from rules; the rest is shown as what it is. */
        RESIDUAL("residual"),
        /** Nothing that is printed determines it. */
        OPEN("not determined");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    /** One line of docs/benefit-oracles.md. */
    record Line(String figure, String from, String printed, String reckoned, Verdict verdict, String why) {

        String row() {
            return "| " + figure + " | " + from + " | " + printed + " | " + reckoned + " | " + verdict.word + " | " + why + " |";
        }
    }

    /** A printed number and half of its last digit. */
    record Printed(BigDecimal value, BigDecimal half) {

        BigDecimal low() {
            return value.subtract(half);
        }

        BigDecimal high() {
            return value.add(half);
        }

        boolean contains(BigDecimal low, BigDecimal high) {
            return low.compareTo(high()) <= 0 && high.compareTo(low()) >= 0;
        }
    }

    private static final JsonNode FIGURES = figures();
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final List<Line> lines = new ArrayList<>();

    static List<Line> all() {
        Oracles oracles = new Oracles();
        oracles.rar("2016");
        oracles.rar("2017");
        oracles.vasteras();
        oracles.lund();
        oracles.breakEven();
        oracles.jobbstudion();
        oracles.temagruppen();
        oracles.portfolio();
        oracles.participants();
        oracles.orebro();
        return oracles.lines;
    }

    static JsonNode figures() {
        try (InputStream in = Oracles.class.getResourceAsStream("/benefit/published-figures.json")) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BigDecimal number(JsonNode node) {
        return node.decimalValue();
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded).toPlainString();
    }

    private static String between(BigDecimal low, BigDecimal high) {
        return plain(low) + " to " + plain(high);
    }

    /** The least and the greatest value over all corners of the inputs' ranges. */
    private static BigDecimal[] range(Function<BigDecimal[], BigDecimal> formula, Printed... inputs) {
        BigDecimal least = formula.apply(centre(inputs));
        BigDecimal most = least;
        for (int corner = 0; corner < 1 << inputs.length; corner++) {
            BigDecimal[] values = new BigDecimal[inputs.length];
            for (int i = 0; i < inputs.length; i++) {
                values[i] = (corner >> i & 1) == 0 ? inputs[i].low() : inputs[i].high();
            }
            BigDecimal value = formula.apply(values);
            least = least.min(value);
            most = most.max(value);
        }
        return new BigDecimal[] {least, most};
    }

    private static BigDecimal[] centre(Printed... inputs) {
        BigDecimal[] values = new BigDecimal[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            values[i] = inputs[i].value();
        }
        return values;
    }

    private void compare(String figure, String from, Printed printed, Function<BigDecimal[], BigDecimal> formula, Printed... inputs) {
        BigDecimal exact = formula.apply(centre(inputs));
        if (exact.subtract(printed.value()).abs().compareTo(printed.half()) <= 0) {
            lines.add(new Line(figure, from, plain(printed.value()), plain(exact), Verdict.EQUAL, ""));
            return;
        }
        BigDecimal[] range = range(formula, inputs);
        boolean within = printed.contains(range[0], range[1]);
        lines.add(new Line(
                figure,
                from,
                plain(printed.value()),
                plain(exact),
                within ? Verdict.WITHIN : Verdict.NOT,
                (within ? "inputs within their rounding give " : "inputs within their rounding give only ")
                        + between(range[0], range[1])
                        + (within ? "" : "; difference " + plain(exact.subtract(printed.value())))));
    }

    /** Payback is whole months, so that it is equal or not. */
    private void payback(String figure, String from, JsonNode printed, Function<BigDecimal[], Outlook> formula, Printed... inputs) {
        Outlook exact = formula.apply(centre(inputs));
        String reckoned = exact.paybackMonths().isPresent() ? String.valueOf(exact.paybackMonths().getAsInt()) : "never";
        String told = printed.isNull() ? "never" : printed.toString();
        if (reckoned.equals(told)) {
            lines.add(new Line(figure, from, told, reckoned, Verdict.EQUAL, ""));
            return;
        }
        BigDecimal[] range = range(corner -> number(formula.apply(corner).paybackMonths().orElse(Integer.MAX_VALUE)), inputs);
        boolean within = !printed.isNull()
                && number(printed).compareTo(range[0]) >= 0
                && number(printed).compareTo(range[1]) <= 0;
        lines.add(new Line(
                figure,
                from,
                told,
                reckoned,
                within ? Verdict.WITHIN : Verdict.NOT,
                "inputs within their rounding give " + between(range[0], range[1])));
    }

    /** Figures of the same evaluation in thousands of kronor, each rounded to a whole thousand. */
    private void rar(String year) {
        JsonNode table = FIGURES.get("rar_sormland").get(year);
        BigDecimal participants = number(table.get("participants"));
        for (var entry : table.get("actors").properties()) {
            String name = "RAR " + year + ", " + entry.getKey() + ": ";
            JsonNode actor = entry.getValue();
            Printed profit1 = new Printed(number(actor.get("profit1")), HALF);
            Printed profit5 = new Printed(number(actor.get("profit5")), HALF);
            if (actor.get("incomeYear").isNull()) {
                payback(
                        name + "payback",
                        "profit after 1 and 5 years",
                        actor.get("paybackMonths"),
                        in -> outlook(new Figures(null, null, new TreeMap<>(Map.of(1, in[0], 5, in[1])))),
                        profit1,
                        profit5);
            } else {
                Printed income = new Printed(number(actor.get("incomeYear")), HALF);
                payback(
                        name + "payback",
                        "yearly income, profit after 1 year",
                        actor.get("paybackMonths"),
                        in -> outlook(new Figures(in[0], null, new TreeMap<>(Map.of(1, in[1])))),
                        income,
                        profit1);
                compare(
                        name + "profit after 5 years",
                        "yearly income, profit after 1 year",
                        profit5,
                        in -> outlook(new Figures(in[0], null, new TreeMap<>(Map.of(1, in[1])))).profit(5),
                        income,
                        profit1);
            }
            compare(
                    name + "profit after 5 years a participant",
                    "profit after 5 years, participants",
                    new Printed(number(actor.get("profit5PerParticipant")), HALF),
                    in -> in[0].divide(participants, MathContext.DECIMAL64),
                    profit5);
        }
    }

    private static Outlook outlook(Figures figures) {
        return Outlook.of(figures.income().orElseThrow(), figures.borne().orElseThrow());
    }

    /** Four figures are printed with two that count, three or fewer as they are. */
    private static Printed two(JsonNode node) {
        BigDecimal value = number(node);
        return new Printed(value, value.abs().compareTo(number(1000)) >= 0 ? number(50) : HALF);
    }

    private void vasteras() {
        JsonNode table = FIGURES.get("vasteras_sot_2017");
        for (var entry : table.get("income5").properties()) {
            compare(
                    "Västerås, " + entry.getKey() + ": income of 5 years",
                    "yearly income",
                    two(entry.getValue()),
                    in -> in[0].multiply(number(5)),
                    two(table.get("incomeYear").get(entry.getKey())));
        }
        for (var entry : table.get("profit5").properties()) {
            String actor = entry.getKey();
            Printed income = two(table.get("incomeYear").get(actor));
            Printed profit1 = two(table.get("profit1").get(actor));
            compare(
                    "Västerås, " + actor + ": profit after 5 years",
                    "yearly income, profit after 1 year",
                    two(entry.getValue()),
                    in -> in[0].multiply(number(4)).add(in[1]),
                    income,
                    profit1);
            payback(
                    "Västerås, " + actor + ": payback",
                    "yearly income, profit after 1 year",
                    table.get("paybackMonths").get(actor),
                    in -> Outlook.of(in[0], in[0].subtract(in[1])),
                    income,
                    profit1);
        }
        equalShares(table);
    }

    /** The note says that each bears a fifth: then AF's and FK's five years, printed to the thousand, say how large that is. */
    private void equalShares(JsonNode table) {
        BigDecimal[] af = fifth("af", table);
        BigDecimal[] fk = fifth("fk", table);
        BigDecimal least = af[0].max(fk[0]);
        BigDecimal most = af[1].min(fk[1]);
        BigDecimal middle = least.add(most).divide(number(2));
        Printed share = new Printed(middle, most.subtract(middle));
        for (String actor : List.of("municipality", "region", "af", "fk")) {
            Printed fiveYears = two(table.get("income5").get(actor));
            BigDecimal half = fiveYears.half().divide(number(5));
            Printed precise = new Printed(fiveYears.value().divide(number(5)), half);
            Printed income = half.compareTo(HALF) < 0 ? precise : two(table.get("incomeYear").get(actor));
            payback(
                    "Västerås, " + actor + ": payback, if each bears exactly 20 %",
                    "income of 1 and 5 years; a fifth of the cost, " + between(least, most) + " by AF's and FK's five years",
                    table.get("paybackMonths").get(actor),
                    in -> Outlook.of(in[0], in[1]),
                    income,
                    share);
        }
    }

    private static BigDecimal[] fifth(String actor, JsonNode table) {
        Printed income = two(table.get("incomeYear").get(actor));
        Printed profit5 = two(table.get("profit5").get(actor));
        return range(in -> in[0].multiply(number(5)).subtract(in[1]), income, profit5);
    }

    private void lund() {
        JsonNode table = FIGURES.get("lund_typfall");
        BenefitResult result = lundFromRulesAlone();
        JsonNode year = table.get("perYear");
        Printed disposable = new Printed(number(year.get("participantDisposableIncome")), number(500));
        compare(
                "Lund, the person: disposable income a year",
                "rules of 2014, försörjningsstöd 120 000, wage 19 000 a month",
                disposable,
                in -> result.income(Actor.PARTICIPANTS));
        residual("municipality", Actor.MUNICIPALITY, year, result);
        residual("region", Actor.REGION, year, result);
        residual("society", Actor.SOCIETY, year, result);
        for (var entry : table.get("fiveYears").properties()) {
            Printed printed = new Printed(
                    number(entry.getValue()),
                    entry.getKey().equals("society") || entry.getKey().equals("region") ? number(50_000) : number(500));
            compare(
                    "Lund, " + entry.getKey() + ": five years",
                    "one year",
                    printed,
                    in -> in[0].multiply(number(5)),
                    new Printed(number(year.get(entry.getKey())), number(500)));
        }
    }

    static BenefitResult lundFromRulesAlone() {
        Rulebook rules = Rulebook.standard();
        Group group = new Group(
                1,
                Situation.living(Support.of(Livelihood.FORSORJNINGSSTOD, number(120_000))),
                Situation.working(Work.fullTime(number(19_000))));
        return new BenefitCalculator()
                .calculate(BenefitCase.of(2014, List.of(group))
                        .in(rules.rates("Lund", 2014).orElseThrow())
                        .assuming(rules.assumptions().withoutHandling()));
    }

    private void residual(String name, Actor actor, JsonNode year, BenefitResult result) {
        BigDecimal printed = number(year.get(name));
        BigDecimal residual = printed.subtract(result.income(actor));
        BigDecimal share = residual.multiply(number(100)).divide(printed, 1, RoundingMode.HALF_UP);
        lines.add(new Line(
                "Lund, " + name + ": a year",
                "rules of 2014, försörjningsstöd 120 000, wage 19 000 a month",
                plain(printed),
                plain(result.income(actor)),
                Verdict.RESIDUAL,
                plain(residual) + " kr, " + share.toPlainString()
                        + " %, does not follow from rules: less care and handling, whose amounts are not printed"));
    }

    private void breakEven() {
        for (JsonNode one : FIGURES.get("break_even")) {
            BigDecimal cost = number(one.get("cost"));
            String step = one.get("step").stringValue();
            String name = "Break-even of " + plain(cost) + ": " + step;
            Printed persons = new Printed(number(one.get("persons")), BigDecimal.ZERO);
            BigDecimal years = one.has("years") ? number(one.get("years")) : BigDecimal.ONE;
            boolean raise = step.startsWith("5 000");
            if (!one.has("valuePerYear") && !raise) {
                BigDecimal value = cost.divide(persons.value(), 0, RoundingMode.CEILING);
                lines.add(new Line(
                        name,
                        "cost",
                        plain(persons.value()),
                        "",
                        Verdict.OPEN,
                        "the value of the step is not printed here; " + plain(value) + " kr a year would give it"));
                continue;
            }
            Printed value = raise
                    ? new Printed(number(100_000), number(500))
                    : new Printed(number(one.get("valuePerYear")), number(500));
            compare(
                    name,
                    "cost, value a year" + (raise && !one.has("valuePerYear") ? " (100 000, printed with the first)" : "")
                            + (one.has("years") ? ", years" : ""),
                    persons,
                    in -> new BreakEven(cost, in[0], years).persons().orElseThrow(),
                    value);
        }
    }

    private void jobbstudion() {
        JsonNode table = FIGURES.get("jobbstudion");
        Printed cost = new Printed(number(table.get("costPerParticipant")), number(500));
        Printed profit1 = new Printed(number(table.get("profit1PerParticipant")), number(500));
        compare(
                "Jobbstudion: profit after 5 years a participant",
                "cost and profit after 1 year a participant",
                new Printed(number(table.get("profit5PerParticipant")), number(500)),
                in -> outlook(new Figures(null, in[0], new TreeMap<>(Map.of(1, in[1])))).profit(5),
                cost,
                profit1);
        payback(
                "Jobbstudion: payback",
                "cost and profit after 1 year a participant",
                table.get("paybackMonths"),
                in -> outlook(new Figures(null, in[0], new TreeMap<>(Map.of(1, in[1])))),
                cost,
                profit1);
    }

    /** A payback of 7 months says that the cost is above 6 twelfths of the income and at most 7. */
    private void temagruppen() {
        JsonNode table = FIGURES.get("temagruppen_2011");
        BigDecimal realised = number(table.get("realisedPerPersonYear"));
        BigDecimal months = number(table.get("paybackMonths"));
        BigDecimal each = number(table.get("participants")).divide(number(table.get("projects")), MathContext.DECIMAL64);
        compare(
                "Temagruppen: profit after 5 years a project",
                "people a project, income a person, payback",
                new Printed(number(table.get("profit5PerProjectAbout")), number(500_000)),
                in -> Outlook.of(realised, realised.multiply(in[0]).divide(TWELVE, MathContext.DECIMAL64))
                        .profit(5)
                        .multiply(each),
                new Printed(months.subtract(HALF), HALF));
        lines.add(new Line(
                "Temagruppen: payback", "", plain(months), "", Verdict.OPEN, "the cost is not printed"));
    }

    private void portfolio() {
        for (String table : List.of("byLead", "byTargetGroup")) {
            for (var entry : FIGURES.get("lund_portfolio").get(table).properties()) {
                JsonNode row = entry.getValue();
                compare(
                        "Lund's portfolio, " + entry.getKey() + ": mean",
                        "granted, count",
                        new Printed(number(row.get("mean")), number(50_000)),
                        in -> in[0].divide(number(row.get("count")), MathContext.DECIMAL64),
                        new Printed(number(row.get("granted")), number(50_000)));
            }
        }
    }

    private void participants() {
        JsonNode table = FIGURES.get("vasteras_participants_2017");
        sums("Västerås' participants", table);
        sums("Västerås' participants, group Mac", table.get("groupMac"));
        BigDecimal completed = number(table.get("completed"));
        BigDecimal all = completed.add(number(table.get("interrupted")));
        shares("of those who completed", table.get("shareOfCompleted"), table.get("outcomes"), completed);
        shares("of all who left", table.get("shareOfAll"), table.get("outcomes"), all);
    }

    private void sums(String name, JsonNode table) {
        Printed started = new Printed(number(table.get("started")), BigDecimal.ZERO);
        BigDecimal referred = BigDecimal.ZERO;
        for (var party : table.get("referredFrom").properties()) {
            referred = referred.add(number(party.getValue()));
        }
        BigDecimal parties = referred;
        compare(name + ": started", "who referred them", started, in -> parties);
        compare(name + ": started", "women, men", started, in -> number(table.get("women")).add(number(table.get("men"))));
        JsonNode outcomes = table.has("outcomes") ? table.get("outcomes") : table;
        compare(
                name + ": completed",
                "work, studies, continued rehabilitation",
                new Printed(number(table.get("completed")), BigDecimal.ZERO),
                in -> number(outcomes.get("work"))
                        .add(outcomes.has("studies") ? number(outcomes.get("studies")) : BigDecimal.ZERO)
                        .add(number(outcomes.get("continuedRehabilitation"))));
    }

    private void shares(String of, JsonNode shares, JsonNode outcomes, BigDecimal whole) {
        for (var share : shares.properties()) {
            compare(
                    "Västerås' participants, " + share.getKey() + ": per cent " + of,
                    "counts",
                    new Printed(number(share.getValue()), HALF),
                    in -> number(outcomes.get(share.getKey())).multiply(number(100)).divide(whole, MathContext.DECIMAL64));
        }
    }

    private void orebro() {
        for (var entry : FIGURES.get("orebro_2019").get("administrationShareOfContributions").properties()) {
            lines.add(new Line(
                    "Örebro, " + entry.getKey() + ": administration's share",
                    "administration",
                    entry.getValue().get("share") + " %",
                    "",
                    Verdict.OPEN,
                    "the contributions are not printed"));
        }
    }
}
