package se.stegvis.funding.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.BudgetLine;
import se.stegvis.funding.BudgetRow;
import se.stegvis.funding.DraftGoal;
import se.stegvis.funding.FieldType;
import se.stegvis.funding.Partner;
import se.stegvis.funding.Section;

/** What a section is built of. While it is the same, what others store is shown in place; when it is another, the section is drawn anew. */
final class SectionShape {

    private static final Set<FieldType> BY_PARTY = Set.of(FieldType.TEXT_PER_PARTY);
    private static final Set<FieldType> BY_GOAL = Set.of(FieldType.TEXT_PER_GOAL);
    private static final Set<FieldType> BY_YEAR = Set.of(FieldType.NUMBERS_PER_YEAR_AND_GENDER);

    private SectionShape() {}

    /** Two drafts with the same shape give a section with the same fields. */
    static List<Object> of(ApplicationDraft draft, Section section) {
        List<Object> shape = new ArrayList<>(List.of(draft.form().number(), draft.mayEdit(), draft.answersFor()));
        if (asks(draft, section, BY_PARTY)) {
            shape.add(draft.parties());
        }
        if (asks(draft, section, BY_GOAL)) {
            shape.add(draft.continuedGoals().stream().map(DraftGoal::id).toList());
        }
        if (asks(draft, section, BY_YEAR)) {
            shape.add(draft.years());
        }
        shape.addAll(rows(draft, section));
        return shape;
    }

    private static List<Object> rows(ApplicationDraft draft, Section section) {
        return switch (section) {
            case PARTIES ->
                List.of(
                        draft.partners().stream().map(Partner::id).toList(),
                        draft.participants(),
                        draft.parties(),
                        draft.possibleLeads());
            case GOALS -> List.of(draft.goals().stream()
                    .map(goal -> List.of(goal.id(), goal.continued()))
                    .toList());
            case IMPLEMENTATION ->
                List.of(
                        draft.goals().stream().map(DraftGoal::id).toList(),
                        draft.years(),
                        draft.chain().stream()
                                .map(row -> row.content().withText("").withResponsible(""))
                                .toList(),
                        draft.chain().stream().map(row -> List.of(row.id(), row.position())).toList());
            case BUDGET ->
                List.of(
                        BudgetLine.years(draft),
                        draft.parties(),
                        BudgetLine.of(draft).stream().map(SectionShape::line).toList());
            default -> List.of();
        };
    }

    /** An amount comes and goes in its cell; how one is computed changes what the cell is. */
    private static Object line(BudgetLine line) {
        return Stream.concat(
                        Stream.<Object>of(line.name()),
                        line.rows().values().stream()
                                .map(BudgetRow::content)
                                .filter(content -> content.staff() != null))
                .toList();
    }

    private static boolean asks(ApplicationDraft draft, Section section, Set<FieldType> types) {
        return draft.form().fields(section).stream().anyMatch(field -> types.contains(field.type()));
    }
}
