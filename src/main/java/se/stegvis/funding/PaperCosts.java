package se.stegvis.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.document.Paper;
import se.stegvis.document.Table;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Texts;

/** What an application's paper says of its costs beside the cost types: where they arise, what they are for, how salaries are computed. */
final class PaperCosts {

    private final Snapshot application;
    private final EffectChain chain;
    private final Texts texts;
    private final List<BudgetContent> costs;

    PaperCosts(Snapshot application, Texts texts) {
        this.application = application;
        this.chain = new EffectChain(application.chain());
        this.texts = texts;
        this.costs = application.budget().stream()
                .filter(row -> row.kind() == BudgetKind.COST)
                .toList();
    }

    void into(Paper.Builder paper) {
        if (costs.stream().anyMatch(row -> row.member() != null)) {
            paper.table(by("funding.paper.costsByParty", "funding.file.party", row -> Optional.ofNullable(row.member())
                    .map(member -> application.memberName(member.toString()))
                    .orElseGet(() -> text("funding.paper.noParty"))));
        }
        if (costs.stream().anyMatch(row -> row.activity() != null)) {
            paper.table(by("funding.paper.costsByActivity", "funding.file.activity", row -> Optional.ofNullable(row.activity())
                    .map(this::activity)
                    .orElseGet(() -> text("funding.paper.noActivity"))));
        }
        List<String> calculations = costs.stream()
                .filter(row -> row.staff() != null)
                .map(row -> text(
                        "funding.paper.staff",
                        row.year(),
                        BudgetWords.calculation(texts, Texts.SWEDISH, Objects.requireNonNull(row.staff())),
                        row.amount().toString()))
                .toList();
        if (!calculations.isEmpty()) {
            paper.paragraph(text("funding.paper.calculations")).bullets(calculations);
        }
    }

    private String activity(ChainRowId id) {
        return chain.row(id).map(ChainRow::numbered).orElse("");
    }

    private Table by(String captionKey, String headKey, Function<BudgetContent, String> group) {
        List<Integer> years = costs.stream().map(BudgetContent::year).distinct().sorted().toList();
        Map<String, SortedMap<Integer, Kronor>> groups = costs.stream()
                .collect(Collectors.groupingBy(
                        group,
                        LinkedHashMap::new,
                        Collectors.toMap(BudgetContent::year, BudgetContent::amount, Kronor::plus, TreeMap::new)));
        Table.Builder table = Table.captioned(text(captionKey)).text(text(headKey));
        years.forEach(year -> table.amount(year.toString()));
        table.amount(text("funding.paper.sum"));
        groups.forEach((name, amounts) -> table.row(cells(name, years, amounts)));
        SortedMap<Integer, Kronor> all = new TreeMap<>();
        costs.forEach(row -> all.merge(row.year(), row.amount(), Kronor::plus));
        return table.sum(cells(text("funding.paper.sum"), years, all)).build();
    }

    private static List<String> cells(String head, List<Integer> years, SortedMap<Integer, Kronor> amounts) {
        List<String> cells = new ArrayList<>(List.of(head));
        years.forEach(year -> cells.add(amounts.getOrDefault(year, Kronor.ZERO).toString()));
        cells.add(Kronor.sum(amounts.values()).toString());
        return cells;
    }

    private String text(String key, Object... arguments) {
        return texts.get(Texts.SWEDISH, key, arguments);
    }
}
