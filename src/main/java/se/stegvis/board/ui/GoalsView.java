package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.board.CaseFileId;
import se.stegvis.board.GoalFilter;
import se.stegvis.board.GoalLine;
import se.stegvis.board.GoalPage;
import se.stegvis.board.GoalReviewService;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.State;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.PagedTable;

/** The goals of all applications that are being prepared, in one table. */
@PermitAll
@StyleSheet("context://board.css")
@Route(value = "beredning/mal", layout = MainLayout.class)
public class GoalsView extends AssociationView {

    private final transient GoalReviewService goals;
    private final Select<CaseFileId> application = new Select<>();
    private final Select<GoalKind> kind = new Select<>();
    private final Select<Criterion> criterion = new Select<>();
    private final Select<State> state = new Select<>();
    private final Checkbox keptOnly = new Checkbox();

    public GoalsView(AssociationService associations, GoalReviewService goals) {
        super(associations);
        this.goals = goals;
    }

    @Override
    protected String title() {
        return getTranslation("boardui.goals.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        GoalPage first = goals.goals(association(), GoalFilter.all(), 0, 1);
        Map<CaseFileId, String> names = first.applications();
        choices(application, "application", "anyApplication", List.copyOf(names.keySet()), id -> names.getOrDefault(id, ""));
        choices(kind, "kindFilter", "anyKind", List.of(GoalKind.values()), each -> getTranslation("goal.kind." + each));
        choices(criterion, "criterion", "anyCriterion", List.of(Criterion.values()), each -> getTranslation("goal.criterion." + each));
        choices(state, "state", "anyState", List.of(State.values()), each -> getTranslation("goal.state." + each));
        keptOnly.setLabel(getTranslation("boardui.goals.keptOnly"));
        Div filters = new Div(application, kind, criterion, state, keptOnly);
        filters.addClassNames("bo-filters", "sv-no-print");
        Div head = new Div(
                new Div(new H1(title()), Parts.muted(getTranslation("boardui.goals.explain"))),
                new RouterLink(getTranslation("boardui.preparation.title"), PreparationView.class, parameters()));
        head.addClassName("sv-head");
        getContent().add(head);
        if (first.recused() > 0) {
            Paragraph left = new Paragraph(getTranslation("boardui.goals.recused", first.recused()));
            left.addClassName("sv-advice");
            getContent().add(left);
        }
        List<String> headings = new ArrayList<>(List.of(getTranslation("boardui.goals.application")));
        GoalCells.headings().forEach(key -> headings.add(getTranslation(key)));
        PagedTable<GoalLine> table = new PagedTable<>(
                getTranslation("boardui.goals.caption"),
                headings,
                getTranslation(first.all() == 0 ? "boardui.goals.empty" : "boardui.goals.none"),
                new Pages(),
                this::row);
        List.of(application, kind, criterion, state).forEach(each -> each.addValueChangeListener(change -> table.refresh()));
        keptOnly.addValueChangeListener(change -> table.refresh());
        if (first.all() > 0) {
            getContent().add(filters);
        }
        getContent().add(table);
    }

    private <T> void choices(Select<T> select, String label, String any, List<T> items, Function<T, String> names) {
        select.setLabel(getTranslation("boardui.goals." + label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("boardui.goals." + any));
        select.setPlaceholder(getTranslation("boardui.goals." + any));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? getTranslation("boardui.goals." + any) : names.apply(item));
    }

    private List<Component> row(GoalLine line) {
        Span number = new Span(line.caseNumber());
        number.addClassNames("sv-muted", "sv-small");
        Div name = new Div(
                new RouterLink(
                        line.application(), CaseView.class, parameters(CaseView.CASE, line.caseFile().toString())),
                number);
        name.addClassNames("sv-words", "bo-whole");
        List<Component> cells = new ArrayList<>(List.of(name));
        cells.addAll(GoalCells.of(this, line.goal(), line.number()));
        return cells;
    }

    private GoalFilter filter(String search) {
        return new GoalFilter(
                search,
                application.getOptionalValue(),
                kind.getOptionalValue(),
                criterion.getOptionalValue(),
                state.getOptionalValue(),
                keptOnly.getValue());
    }

    /** A page comes with the number of all rows, so that it is asked for once. */
    private final class Pages implements PagedTable.Source<GoalLine> {

        private transient long all;

        @Override
        public List<GoalLine> page(String search, int offset, int limit) {
            GoalPage page = goals.goals(association(), filter(search), offset, limit);
            all = page.all();
            return page.lines();
        }

        @Override
        public long count(String search) {
            return all;
        }
    }
}
