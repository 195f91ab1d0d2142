package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;

/** Grids of amounts drawn by chance, pasted into a budget of five years, ten cost types and four parties as it stands on the page. */
class BudgetGridTest extends BudgetPage {

    private static final int CELLS = 90;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void a_pasted_grid_is_stored_every_sum_on_the_page_agrees_and_undone_all_is_as_before(long seed) {
        ApplicationId id = large(seed);
        signIn(world.karin);
        open(id);
        SplittableRandom random = new SplittableRandom(seed);
        MadeUpBudget drawn = new MadeUpBudget(seed);
        List<BudgetContent> before = contents(id);
        everySumAgrees(id);

        List<String> labels = labels(random);
        List<MadeUpBudget.Pasted> amounts = drawn.block(labels.size());
        String[] grid = new String[labels.size() * 2];
        String[] back = new String[labels.size() * 2];
        for (int i = 0; i < labels.size(); i++) {
            grid[2 * i] = labels.get(i);
            grid[2 * i + 1] = amounts.get(i).text();
            back[2 * i] = labels.get(i);
            back[2 * i + 1] = cell(labels.get(i)).getValue();
        }
        paste(0, grid);
        for (int i = 0; i < labels.size(); i++) {
            Kronor expected = amounts.get(i).amount();
            assertThat(shown(cell(labels.get(i)))).as(labels.get(i)).isEqualTo(expected == null ? Kronor.ZERO : expected);
        }
        everySumAgrees(id);

        block("undo", 0, back);
        assertThat(contents(id)).containsExactlyInAnyOrderElementsOf(before);
        everySumAgrees(id);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void a_grid_with_anything_that_is_no_amount_stores_nothing_and_names_every_such_cell(long seed) {
        ApplicationId id = large(seed);
        signIn(world.karin);
        Component page = open(id);
        SplittableRandom random = new SplittableRandom(seed);
        MadeUpBudget drawn = new MadeUpBudget(seed);
        List<BudgetContent> before = contents(id);
        List<String> grid = new ArrayList<>();
        int bad = 0;
        for (String label : labels(random)) {
            boolean faulty = bad == 0 || random.nextInt(10) == 0;
            bad += faulty ? 1 : 0;
            grid.add(label);
            grid.add(faulty ? drawn.noAmount() : drawn.block(1).getFirst().text());
        }
        paste(0, grid.toArray(String[]::new));
        assertThat(words(page))
                .contains(bad == 1 ? "En ruta behöver rättas" : bad + " rutor behöver rättas");
        assertThat(contents(id)).containsExactlyInAnyOrderElementsOf(before);
        everySumAgrees(id);
    }

    /** Each line, year and table on the page against the cells above and beside it, and against what is stored. */
    private void everySumAgrees(ApplicationId id) {
        BudgetSummary stored = world.as(world.karin, () -> budget().sums(id));
        signIn(world.karin);
        List<Function<BudgetYear, Kronor>> sides = List.of(BudgetYear::cost, BudgetYear::financing, BudgetYear::ownTime);
        int side = 0;
        Map<Integer, Kronor> columns = new HashMap<>();
        for (NativeTableRow row : find(NativeTableRow.class).all()) {
            List<Input> cells = find(Input.class, row).all().stream()
                    .filter(input -> input.getElement().hasAttribute("data-cell"))
                    .toList();
            if (!cells.isEmpty()) {
                Kronor line = Kronor.ZERO;
                for (int column = 0; column < cells.size(); column++) {
                    line = line.plus(shown(cells.get(column)));
                    columns.merge(column, shown(cells.get(column)), Kronor::plus);
                }
                assertThat(last(row)).isEqualTo(line.figure());
            } else if (row.hasClassName("fu-total") && side < sides.size()) {
                int column = 0;
                List<String> expected = new ArrayList<>();
                for (int year : MadeUpBudget.YEARS) {
                    Kronor sum = sides.get(side).apply(stored.years().getOrDefault(year, BudgetYear.NOTHING));
                    assertThat(columns.getOrDefault(column++, Kronor.ZERO)).isEqualTo(sum);
                    expected.add(sum.figure());
                }
                expected.add(sides.get(side).apply(stored.total()).figure());
                assertThat(row.getChildren().skip(1).map(cell -> cell.getElement().getText()).toList()).isEqualTo(expected);
                columns.clear();
                side++;
            }
        }
        assertThat(side).isEqualTo(sides.size());
    }

    private static String last(NativeTableRow row) {
        return row.getChildren().skip(row.getChildren().count() - 1).findFirst().orElseThrow().getElement().getText();
    }

    private static Kronor shown(Input cell) {
        return cell.getValue().isEmpty() ? Kronor.ZERO : Kronor.parse(cell.getValue()).orElseThrow();
    }

    private List<String> labels(SplittableRandom random) {
        List<String> open = new ArrayList<>(cells().entrySet().stream()
                .filter(cell -> !cell.getValue().getElement().hasAttribute("readonly"))
                .map(Map.Entry::getKey)
                .toList());
        int from = random.nextInt(open.size() - CELLS);
        return open.subList(from, from + CELLS);
    }

    /** All but nothing: a line that somebody has added keeps its years at nothing. */
    private List<BudgetContent> contents(ApplicationId id) {
        List<BudgetContent> contents = rows(id).stream()
                .map(BudgetRow::content)
                .filter(content -> !content.amount().isZero())
                .toList();
        signIn(world.karin);
        return contents;
    }

    private ApplicationId large(long seed) {
        ApplicationId id = applications.complete();
        MadeUpBudget drawn = new MadeUpBudget(seed);
        List<MemberId> parties = List.of(world.vasteras, world.arbetsformedlingen, world.forsakringskassan, world.region);
        List<BudgetRow> there = rows(id);
        world.as(world.karin, () -> {
            applications.answer(id, "grund.slut", "", "2031-12-31");
            List<BudgetChange> changes = new ArrayList<>(there.stream().map(BudgetChange::remove).toList());
            for (BudgetContent content : drawn.contents()) {
                int party = drawn.partyOf(content);
                MemberId member = party < 0 ? null : Objects.requireNonNull(parties.get(party));
                changes.add(BudgetChange.add(
                        content.moved(content.year(), member, null).noted(content.kind() == BudgetKind.OTHER ? "ESF" : "")));
            }
            budget().saveAll(id, changes);
        });
        return id;
    }
}
