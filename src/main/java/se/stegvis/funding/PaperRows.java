package se.stegvis.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.stegvis.document.Fact;
import se.stegvis.document.Paper;
import se.stegvis.document.Table;
import se.stegvis.foundation.FileSize;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.ConcernedParty;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.MeasuringPoint;

/** The parts of an application's paper that are rows: partners, goals, effect chain and budget. */
final class PaperRows {

    private final Snapshot application;
    private final FormDefinition form;
    private final EffectChain chain;
    private final Texts texts;

    PaperRows(Snapshot application, FormDefinition form, Texts texts) {
        this.application = application;
        this.form = form;
        this.chain = new EffectChain(application.chain());
        this.texts = texts;
    }

    void partners(Paper.Builder paper) {
        for (Snapshot.PartnerLine partner : application.partners()) {
            PartnerContent content = partner.content();
            paper.heading(2, text("funding.paper.partner", partner.name()))
                    .labelled(text("funding.partner.contribution"), content.contribution())
                    .facts(
                            fact("funding.partner.contact", String.join("; ", partner.contacts())),
                            fact("funding.partner.signatory", content.signatory()),
                            fact("funding.partner.mandate", content.mandate()),
                            fact(
                                    "funding.partner.commitment",
                                    content.commitment() == null
                                            ? ""
                                            : text("funding.commitment." + content.commitment())),
                            fact("funding.partner.commitmentReason", content.commitmentReason()));
        }
    }

    void goals(Paper.Builder paper) {
        int number = 1;
        for (Snapshot.GoalLine line : application.goals()) {
            Goal goal = line.goal();
            List<Fact> facts = new ArrayList<>(List.of(
                    fact("funding.goal.kind", goal.kind() == null ? "" : text("funding.goal.kind." + goal.kind())),
                    fact("funding.goal.level", goal.level() == null ? "" : text("funding.level." + goal.level())),
                    fact("funding.goal.targetGroup", orEmpty(goal.targetGroup())),
                    fact("funding.goal.groupSize", goal.groupSize() == null ? "" : goal.groupSize().toString()),
                    fact("funding.goal.indicator", orEmpty(goal.indicator())),
                    fact("funding.goal.baseline", measured(goal, goal.baseline())),
                    fact("funding.goal.target", measured(goal, goal.target()))));
            goal.measuringPoints().forEach(point ->
                    facts.add(new Fact(pointName(point), measured(goal, point.target()))));
            facts.addAll(List.of(
                    fact("funding.goal.source", orEmpty(goal.source())),
                    fact("funding.goal.responsible", orEmpty(goal.responsible())),
                    fact("funding.goal.deadline", goal.deadline() == null ? "" : goal.deadline().toString())));
            goal.parties().forEach(party -> facts.add(
                    new Fact(text("funding.goal.party", party.name()), standing(party))));
            line.assessment().findings().forEach(finding -> line.kept().stream()
                    .filter(each -> each.answers(finding, goal.text()))
                    .forEach(each -> facts.add(new Fact(
                            text("funding.goal.kept"),
                            text("funding.goal.kept.reason", texts.get(Texts.SWEDISH, finding.reason()), each.reason())))));
            paper.heading(2, text("funding.paper.goal", number++)).paragraph(goal.text()).facts(facts);
        }
    }

    private String pointName(MeasuringPoint point) {
        if (point.label() != null) {
            return point.label();
        }
        return point.monthsAfterExit() == 0
                ? text("funding.goal.atExit")
                : text("funding.goal.monthsAfterExit", point.monthsAfterExit());
    }

    private String standing(ConcernedParty party) {
        return switch (party.acceptance()) {
            case Acceptance.Pending pending -> text("funding.acceptance.pending", party.name());
            case Acceptance.Accepted(String by, var at, var as) ->
                text("funding.acceptance.accepted", answerer(by, as), SwedishTime.dayOf(at).toString());
            case Acceptance.Refused(String by, var at, var reason, var as) -> text(
                    "funding.acceptance.refused",
                    party.name(),
                    answerer(by, as),
                    SwedishTime.dayOf(at).toString(),
                    orEmpty(reason));
        };
    }

    private String answerer(String name, Acceptance.@Nullable Capacity as) {
        return as == Acceptance.Capacity.STAND_IN ? text("funding.acceptance.standIn", name) : name;
    }

    /** @param completed whether what was signed is an earlier version than this */
    void signatures(Paper.Builder paper, boolean completed) {
        if (application.signatures().isEmpty()) {
            return;
        }
        paper.heading(1, text("funding.paper.signatures"));
        if (completed) {
            paper.paragraph(text("funding.paper.signatures.completed"));
        }
        for (Snapshot.SignatureLine line : application.signatures()) {
            paper.heading(2, line.party())
                    .facts(
                            fact("funding.paper.signatures.name", line.name()),
                            fact("funding.paper.signatures.title", line.title()),
                            fact("funding.paper.signatures.mandate", line.mandate()),
                            fact("funding.paper.signatures.at", SwedishTime.minute(line.signedAt())),
                            fact("funding.paper.signatures.method", text("funding.signing.method." + line.method())),
                            fact("funding.paper.signatures.checksum", line.checksum()));
        }
    }

    private static String measured(Goal goal, @Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        String figure = value.toPlainString().replace('.', ',');
        return goal.unit() == null ? figure : figure + "\u00a0" + goal.unit();
    }

    void chain(Paper.Builder paper) {
        paper.heading(2, text("funding.paper.chain"));
        Table.Builder activities = Table.captioned(text("funding.paper.activities"))
                .text(text("funding.chain.ACTIVITY"))
                .text(text("funding.paper.month"))
                .text(text("funding.paper.responsible"))
                .text(text("funding.paper.serves"))
                .text(text("funding.paper.forGoal"));
        rows(ChainKind.ACTIVITY).stream()
                .sorted(Comparator.comparing(
                        row -> row.content().month(), Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(row -> activities.row(
                        row.numbered(), months(row.content()), row.content().responsible(), served(row), goal(row)));
        Table.Builder subgoals = Table.captioned(text("funding.paper.subgoals"))
                .text(text("funding.chain.SUBGOAL"))
                .text(text("funding.paper.serves"))
                .text(text("funding.paper.forGoal"));
        rows(ChainKind.SUBGOAL).forEach(row -> subgoals.row(row.numbered(), served(row), goal(row)));
        Table.Builder effects = Table.captioned(text("funding.paper.effects"))
                .text(text("funding.chain.EFFECT"))
                .text(text("funding.goal.level"))
                .text(text("funding.paper.forGoal"));
        rows(ChainKind.EFFECT).forEach(row -> effects.row(
                row.numbered(),
                row.content().level() == null ? "" : text("funding.level." + row.content().level()),
                goal(row)));
        paper.table(activities.build()).table(subgoals.build()).table(effects.build());
    }

    private static String months(ChainContent content) {
        String first = content.month() == null ? "" : content.month().toString();
        return content.until() == null || content.until().equals(content.month()) ? first : first + " – " + content.until();
    }

    private String goal(ChainRow row) {
        Optional<GoalId> id = chain.goalOf(row);
        return IntStream.range(0, application.goals().size())
                .filter(i -> id.equals(Optional.of(new GoalId(application.goals().get(i).id()))))
                .mapToObj(i -> text("funding.paper.goal", i + 1))
                .findFirst()
                .orElse("");
    }

    private List<ChainRow> rows(ChainKind kind) {
        return chain.of(kind);
    }

    private String served(ChainRow row) {
        return chain.row(row.content().serves())
                .map(ChainRow::numbered)
                .orElse("");
    }

    void budget(Paper.Builder paper) {
        BudgetSummary sums = application.sums();
        paper.facts(
                fact("funding.paper.totalCost", sums.total().cost().toString()),
                fact("funding.paper.totalSought", sums.total().sought().toString()),
                fact(
                        "funding.paper.costPerParticipant",
                        sums.costPerParticipant()
                                .map(Kronor::toString)
                                .orElseGet(() -> text("funding.paper.cannotBeCounted"))));
        List<Integer> years = List.copyOf(sums.years().keySet());
        Table.Builder costs = years(text("funding.paper.costs"), text("funding.budget.kind.COST"), years);
        for (CostType type : CostType.values()) {
            row(costs, texts.get(Texts.SWEDISH, form.cost(type)), years, of(BudgetKind.COST, row -> row.costType() == type));
        }
        sum(costs, years, BudgetYear::cost);
        Table.Builder financing =
                years(text("funding.paper.financing"), text("funding.paper.financier"), years);
        row(financing, text("funding.budget.kind.SOUGHT"), years, of(BudgetKind.SOUGHT, row -> true));
        byParty(financing, years, BudgetKind.CASH);
        of(BudgetKind.OTHER, row -> true).stream()
                .map(BudgetContent::note)
                .distinct()
                .sorted()
                .forEach(source -> row(
                        financing,
                        text("funding.paper.other", source),
                        years,
                        of(BudgetKind.OTHER, row -> row.note().equals(source))));
        sum(financing, years, BudgetYear::financing);
        Table.Builder own = years(text("funding.paper.ownTime"), text("funding.budget.kind.OWN_TIME"), years);
        byParty(own, years, BudgetKind.OWN_TIME);
        sum(own, years, BudgetYear::ownTime);
        paper.table(costs.build()).table(financing.build()).table(own.build());
        new PaperCosts(application, texts).into(paper);
        notes(paper);
    }

    /** Remarks on costs, cash and own time; the source of other financing stands in its table already. */
    private void notes(Paper.Builder paper) {
        List<String> notes = application.budget().stream()
                .filter(row -> row.kind() != BudgetKind.OTHER && !row.note().isBlank())
                .map(row -> text(
                        "funding.paper.note",
                        row.costType() == null
                                ? text("funding.budget.kind." + row.kind())
                                : texts.get(Texts.SWEDISH, form.cost(row.costType())),
                        row.year(),
                        row.note()))
                .toList();
        if (!notes.isEmpty()) {
            paper.bullets(notes);
        }
    }

    /** What each goal's activities cost. Nothing where nothing has been tied together, as in applications older than that. */
    void trail(Paper.Builder paper) {
        MoneyTrail trail = MoneyTrail.of(application);
        if (!trail.isBegun() || trail.total().isNothing()) {
            return;
        }
        Table.Builder table = years(text("funding.paper.trail"), text("funding.paper.trail.what"), trail.years());
        for (MoneyTrail.OfGoal goal : trail.goals()) {
            table.row(cells(
                    text("funding.paper.trail.goal", goal.number(), goal.text()), amounts(trail, goal.costs())));
            activities(table, trail, goal.activities());
        }
        if (!trail.forNoGoal().isEmpty()) {
            table.row(cells(
                    text("funding.paper.trail.noGoal"),
                    amounts(
                            trail,
                            MoneyTrail.Costs.sum(trail.forNoGoal().stream()
                                    .map(MoneyTrail.OfActivity::costs)
                                    .toList()))));
            activities(table, trail, trail.forNoGoal());
        }
        if (!trail.withoutActivity().isNothing()) {
            table.row(cells(text("funding.paper.trail.noActivity"), amounts(trail, trail.withoutActivity())));
        }
        paper.table(table.sum(cells(text("funding.paper.sum"), amounts(trail, trail.total()))).build());
    }

    private void activities(Table.Builder table, MoneyTrail trail, List<MoneyTrail.OfActivity> activities) {
        activities.forEach(row -> table.row(
                cells(text("funding.paper.trail.activity", row.number(), row.text()), amounts(trail, row.costs()))));
    }

    private static List<Kronor> amounts(MoneyTrail trail, MoneyTrail.Costs costs) {
        return trail.years().stream().map(costs::in).toList();
    }

    private void byParty(Table.Builder table, List<Integer> years, BudgetKind kind) {
        of(kind, row -> true).stream()
                .map(BudgetContent::member)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .forEach(member -> row(
                        table,
                        kind == BudgetKind.CASH
                                ? text("funding.paper.cashOf", application.memberName(member))
                                : application.memberName(member),
                        years,
                        of(kind, row -> member.equals(String.valueOf(row.member())))));
    }

    private List<BudgetContent> of(BudgetKind kind, Predicate<BudgetContent> which) {
        return application.budget().stream()
                .filter(row -> row.kind() == kind && which.test(row))
                .toList();
    }

    private Table.Builder years(String caption, String head, List<Integer> years) {
        Table.Builder table = Table.captioned(caption).text(head);
        years.forEach(year -> table.amount(year.toString()));
        return table.amount(text("funding.paper.sum"));
    }

    private static void row(Table.Builder table, String head, List<Integer> years, List<BudgetContent> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Kronor> amounts = new ArrayList<>();
        years.forEach(year -> amounts.add(Kronor.sum(rows.stream()
                .filter(row -> row.year() == year)
                .map(BudgetContent::amount)
                .toList())));
        table.row(cells(head, amounts));
    }

    private void sum(Table.Builder table, List<Integer> years, Function<BudgetYear, Kronor> side) {
        List<Kronor> amounts = years.stream()
                .map(year -> side.apply(application.sums().years().getOrDefault(year, BudgetYear.NOTHING)))
                .toList();
        table.sum(cells(text("funding.paper.sum"), amounts));
    }

    private static List<String> cells(String head, Collection<Kronor> amounts) {
        List<String> cells = new ArrayList<>();
        cells.add(head);
        amounts.forEach(amount -> cells.add(amount.toString()));
        cells.add(Kronor.sum(amounts).toString());
        return cells;
    }

    /** What came with the application; the checksum tells that a file is the one that came. */
    void attachments(Paper.Builder paper) {
        paper.heading(2, text("funding.paper.attachments"));
        if (application.attachments().isEmpty()) {
            paper.paragraph(text("funding.paper.attachments.none"));
        }
        for (Snapshot.AttachmentLine file : application.attachments()) {
            paper.heading(3, file.name())
                    .facts(
                            fact("funding.attachment.description", file.description()),
                            fact(
                                    "funding.attachment.file",
                                    file.type() + ", " + FileSize.words(file.size(), Texts.SWEDISH)),
                            fact("funding.attachment.checksum", file.checksum()));
        }
    }

    private Fact fact(String key, String value) {
        return new Fact(text(key), value);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String text(String key, Object... arguments) {
        return texts.get(Texts.SWEDISH, key, arguments);
    }
}
