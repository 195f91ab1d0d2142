package se.stegvis.funding.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetKind;
import se.stegvis.funding.BudgetRow;
import se.stegvis.funding.CostType;

/**
 * A line of the budget as people see it: one thing over all years. What is stored is a row for each year that has an amount.
 *
 * @param number tells lines apart that otherwise say the same, as when two people have written the same one at once
 * @param rows by year
 */
record BudgetLine(
        BudgetKind kind,
        @Nullable CostType costType,
        @Nullable MemberId member,
        String note,
        int number,
        Map<Integer, BudgetRow> rows) {

    /** What makes rows of different years one line. */
    private record Same(BudgetKind kind, @Nullable CostType costType, @Nullable MemberId member, String note, int number) {}

    /** Every line of a budget: those with amounts, and an empty one for each cost type, party and the sought amount. */
    static List<BudgetLine> of(ApplicationDraft draft) {
        Map<Same, Map<Integer, BudgetRow>> lines = new LinkedHashMap<>();
        for (CostType type : CostType.values()) {
            lines.put(new Same(BudgetKind.COST, type, null, "", 0), new LinkedHashMap<>());
        }
        lines.put(new Same(BudgetKind.SOUGHT, null, null, "", 0), new LinkedHashMap<>());
        for (Member party : draft.parties()) {
            lines.put(new Same(BudgetKind.CASH, null, party.id(), "", 0), new LinkedHashMap<>());
            lines.put(new Same(BudgetKind.OWN_TIME, null, party.id(), "", 0), new LinkedHashMap<>());
        }
        for (BudgetRow row : draft.budget()) {
            BudgetContent content = row.content();
            for (int number = 0; ; number++) {
                Same same = new Same(content.kind(), content.costType(), content.member(), content.note(), number);
                Map<Integer, BudgetRow> line = lines.computeIfAbsent(same, key -> new LinkedHashMap<>());
                if (line.putIfAbsent(content.year(), row) == null) {
                    break;
                }
            }
        }
        List<BudgetLine> all = new ArrayList<>();
        lines.forEach((same, rows) ->
                all.add(new BudgetLine(same.kind(), same.costType(), same.member(), same.note(), same.number(), rows)));
        all.sort(Comparator.comparing(BudgetLine::costOrder));
        return all;
    }

    private int costOrder() {
        return costType == null ? 0 : costType.ordinal();
    }

    /** Whether somebody has added the line, and may take it away as a whole. */
    boolean isExtra() {
        return kind == BudgetKind.OTHER || number > 0 || !note.isEmpty();
    }

    Optional<BudgetRow> row(int year) {
        return Optional.ofNullable(rows.get(year));
    }

    BudgetContent content(int year, Kronor amount) {
        return new BudgetContent(kind, costType, year, amount, member, null, note);
    }

    /** Names the line in places and keys, the same for as long as the line says the same. */
    String name() {
        return kind + "." + (costType == null ? "" : costType) + "." + (member == null ? "" : member) + "."
                + Integer.toHexString(note.hashCode()) + "." + number;
    }
}
