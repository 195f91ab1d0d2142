package se.stegvis.funding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Texts;

/**
 * A line of the budget as people see it: one thing over all years. What is stored is a row for each year that has an amount.
 *
 * @param number tells lines apart that otherwise say the same, as when two people have written the same one at once
 * @param rows by year
 */
public record BudgetLine(
        BudgetKind kind,
        @Nullable CostType costType,
        @Nullable MemberId member,
        @Nullable ChainRowId activity,
        String note,
        int number,
        Map<Integer, BudgetRow> rows) {

    /** A slip of the pen in a date must not draw a table of a thousand columns. */
    static final int MOST_YEARS = 10;

    /** What makes rows of different years one line. */
    record Same(
            BudgetKind kind,
            @Nullable CostType costType,
            @Nullable MemberId member,
            @Nullable ChainRowId activity,
            String note) {}

    /** The years of a budget: those of the period, and those something has been written for. Empty until the period is stated. */
    public static SortedSet<Integer> years(ApplicationDraft draft) {
        SortedSet<Integer> years = new TreeSet<>(draft.years().stream().limit(MOST_YEARS).toList());
        draft.budget().forEach(row -> years.add(row.content().year()));
        return years;
    }

    /** Every line of a budget: those with amounts, and an empty one for each cost type, party and the sought amount. */
    public static List<BudgetLine> of(ApplicationDraft draft) {
        Map<Same, List<Map<Integer, BudgetRow>>> lines = new LinkedHashMap<>();
        for (CostType type : draft.form().offeredCosts()) {
            lines.put(new Same(BudgetKind.COST, type, null, null, ""), empty());
        }
        lines.put(new Same(BudgetKind.SOUGHT, null, null, null, ""), empty());
        for (Member party : draft.parties()) {
            lines.put(new Same(BudgetKind.CASH, null, party.id(), null, ""), empty());
            lines.put(new Same(BudgetKind.OWN_TIME, null, party.id(), null, ""), empty());
        }
        draft.budget().forEach(row -> place(row, lines.computeIfAbsent(sameOf(row.content()), key -> empty())));
        List<BudgetLine> all = new ArrayList<>();
        lines.forEach((same, alike) -> {
            for (int number = 0; number < alike.size(); number++) {
                all.add(of(same, number, alike.get(number)));
            }
        });
        all.sort(Comparator.comparing(BudgetLine::costOrder));
        return all;
    }

    /** Puts a row into the first of the lines that say the same and has no amount in its year. */
    private static void place(BudgetRow row, List<Map<Integer, BudgetRow>> alike) {
        for (Map<Integer, BudgetRow> rows : alike) {
            if (rows.putIfAbsent(row.content().year(), row) == null) {
                return;
            }
        }
        Map<Integer, BudgetRow> next = new LinkedHashMap<>();
        next.put(row.content().year(), row);
        alike.add(next);
    }

    private static List<Map<Integer, BudgetRow>> empty() {
        List<Map<Integer, BudgetRow>> one = new ArrayList<>();
        one.add(new LinkedHashMap<>());
        return one;
    }

    /** The line that a row belongs to, without its amounts. */
    public static BudgetLine of(BudgetContent row) {
        return of(sameOf(row), 0, Map.of());
    }

    static BudgetLine of(Same same, int number, Map<Integer, BudgetRow> rows) {
        return new BudgetLine(same.kind(), same.costType(), same.member(), same.activity(), same.note(), number, rows);
    }

    static Same sameOf(BudgetContent content) {
        return new Same(content.kind(), content.costType(), content.member(), content.activity(), content.note());
    }

    Same same() {
        return new Same(kind, costType, member, activity, note);
    }

    /** Whether two lines are told apart by their number alone. */
    public boolean saysTheSameAs(BudgetLine other) {
        return same().equals(other.same());
    }

    private int costOrder() {
        return costType == null ? 0 : costType.ordinal();
    }

    /** Whether somebody has added the line, and may take it away as a whole. */
    public boolean isExtra() {
        return kind == BudgetKind.OTHER
                || number > 0
                || !note.isEmpty()
                || (kind == BudgetKind.COST && (member != null || activity != null));
    }

    public Optional<BudgetRow> row(int year) {
        return Optional.ofNullable(rows.get(year));
    }

    /** What a new row of the line says. */
    public BudgetContent content(int year, Kronor amount) {
        return new BudgetContent(kind, costType, year, amount, member, activity, note);
    }

    /**
     * What storing an amount in a year comes to: a row is added, changed or, with the amount taken out, removed. The rows of a line
     * that somebody has added stay, at nothing, so that the line does.
     *
     * @param row what is stored for the year, if anything
     * @return empty when it says so already
     */
    public Optional<BudgetChange> change(int year, @Nullable BudgetRow row, @Nullable Kronor amount) {
        if (row == null) {
            return Optional.ofNullable(amount).map(stated -> BudgetChange.add(content(year, stated)));
        }
        Kronor wanted = amount == null && isExtra() ? Kronor.ZERO : amount;
        if (wanted == null) {
            return Optional.of(BudgetChange.remove(row));
        }
        return wanted.equals(row.content().amount())
                ? Optional.empty()
                : Optional.of(BudgetChange.save(row, row.content().with(wanted)));
    }

    /** All years together. */
    public Kronor sum() {
        return Kronor.sum(rows.values().stream().map(row -> row.content().amount()).toList());
    }

    /** Names the line in places and keys, the same for as long as the line says the same. */
    public String name() {
        return kind + "." + (costType == null ? "" : costType) + "." + (member == null ? "" : member) + "."
                + (activity == null ? "" : activity + ".") + noteName() + "." + number;
    }

    /** Names the amount of a year, as {@link FieldPlace} does. */
    public String place(int year) {
        return "budget." + name() + "." + year;
    }

    /** Two remarks never come to the same name, as they might by their hash. */
    private String noteName() {
        return note.isEmpty() ? "0" : UUID.nameUUIDFromBytes(note.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What the line is called; where a cost arises and what it is for stand beside it. */
    public String title(Texts texts, Locale locale, ApplicationDraft draft) {
        String what =
                switch (kind) {
                    case COST -> texts.get(locale, draft.form().cost(Objects.requireNonNull(costType)));
                    case SOUGHT -> texts.get(locale, "funding.budget.kind.SOUGHT");
                    case CASH -> texts.get(locale, "funding.budget.line.cash", party(draft));
                    case OWN_TIME -> texts.get(locale, "funding.budget.line.time", party(draft));
                    case OTHER -> texts.get(locale, "funding.budget.kind.OTHER");
                };
        return note.isEmpty() ? what : texts.get(locale, "funding.budget.line.noted", what, note);
    }

    /** The name of the party; empty without one. */
    public String party(ApplicationDraft draft) {
        return draft.members().stream()
                .filter(known -> known.id().equals(member))
                .map(Member::name)
                .findFirst()
                .orElse("");
    }

    /** The words of the activity the cost is for; empty without one. */
    public String activityText(ApplicationDraft draft) {
        return draft.chain().stream()
                .filter(row -> row.id().equals(activity))
                .map(row -> row.content().text())
                .findFirst()
                .orElse("");
    }

    /** The title with what tells the line from others of its kind, in one piece. */
    public String fullTitle(Texts texts, Locale locale, ApplicationDraft draft) {
        List<String> parts = new ArrayList<>(List.of(title(texts, locale, draft)));
        if (kind == BudgetKind.COST) {
            Optional.of(party(draft)).filter(party -> !party.isEmpty()).ifPresent(parts::add);
            Optional.of(activityText(draft)).filter(text -> !text.isEmpty()).ifPresent(parts::add);
        }
        if (number > 0) {
            parts.add(String.valueOf(number + 1));
        }
        return String.join(" · ", parts);
    }
}
