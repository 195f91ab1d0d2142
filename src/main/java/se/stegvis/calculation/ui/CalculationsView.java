package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.calculation.CalculationFilter;
import se.stegvis.calculation.CalculationId;
import se.stegvis.calculation.CalculationLine;
import se.stegvis.calculation.CalculationService;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.PagedTable;

/** One's own calculations and those that are shared in the förbund; a few of them can be put side by side. */
@PermitAll
@StyleSheet("context://calculation.css")
@Route(value = "berakningar", layout = MainLayout.class)
public class CalculationsView extends AssociationView {

    private static final int FEWEST_BESIDE = 2;
    private static final int MOST_BESIDE = 4;

    private final transient CalculationService calculations;

    public CalculationsView(AssociationService associations, CalculationService calculations) {
        super(associations);
        this.calculations = calculations;
    }

    @Override
    protected String title() {
        return getTranslation("calculation.list.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        Select<CalculationFilter.Which> which = new Select<>();
        which.setLabel(getTranslation("calculation.list.which"));
        which.setItems(CalculationFilter.Which.values());
        which.setItemLabelGenerator(each -> getTranslation("calculation.list.which." + each));
        which.setValue(CalculationFilter.Which.ALL);
        Select<CalculationFilter.Order> order = new Select<>();
        order.setLabel(getTranslation("calculation.list.order"));
        order.setItems(CalculationFilter.Order.values());
        order.setItemLabelGenerator(each -> getTranslation("calculation.list.order." + each));
        order.setValue(CalculationFilter.Order.CHANGED);
        Set<CalculationId> chosen = new LinkedHashSet<>();
        Button compare = new Button(getTranslation("calculation.list.compare"), click -> UI.getCurrent()
                .navigate(
                        CompareView.class,
                        parameters(
                                CompareView.CALCULATIONS,
                                chosen.stream().map(CalculationId::toString).collect(Collectors.joining(",")))));
        Span choose = new Span(getTranslation("calculation.list.choose"));
        choose.addClassNames("sv-muted", "sv-small");
        Runnable told = () -> compare.setEnabled(chosen.size() >= FEWEST_BESIDE && chosen.size() <= MOST_BESIDE);
        told.run();
        PagedTable<CalculationLine> table = new PagedTable<>(
                getTranslation("calculation.list.caption"),
                Stream.of("beside", "name", "by", "who", "changed")
                        .map(column -> getTranslation("calculation.list." + column))
                        .toList(),
                getTranslation("calculation.list.empty"),
                new PagedTable.Source<>() {
                    @Override
                    public List<CalculationLine> page(String search, int offset, int limit) {
                        return calculations.list(association(), filter(search), offset, limit);
                    }

                    @Override
                    public long count(String search) {
                        return calculations.count(association(), filter(search));
                    }

                    private CalculationFilter filter(String search) {
                        return new CalculationFilter(which.getValue(), search, order.getValue());
                    }
                },
                line -> cells(line, chosen, told));
        which.addValueChangeListener(change -> table.refresh());
        order.addValueChangeListener(change -> table.refresh());
        Div beside = new Div(compare, choose);
        beside.addClassNames("sv-row", "sv-no-print");
        Div filters = new Div(which, order);
        filters.addClassNames("sv-row", "ca-filters", "sv-no-print");
        boolean any = calculations.count(association(), CalculationFilter.all()) > 0;
        filters.setVisible(any);
        beside.setVisible(any);
        getContent().add(head(), filters, table, beside);
    }

    private Component head() {
        Paragraph help = new Paragraph(getTranslation("calculation.list.help"));
        help.addClassName("sv-muted");
        Div words = new Div(new H1(title()), help);
        words.addClassName("sv-words");
        Button start = new Button(getTranslation("calculation.list.start"), click -> UI.getCurrent()
                .navigate(NewCalculationView.class, parameters()));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(words, start);
        head.addClassName("sv-head");
        return head;
    }

    private List<Component> cells(CalculationLine line, Set<CalculationId> chosen, Runnable told) {
        String title = line.title().isBlank() ? getTranslation("calculation.unnamed") : line.title();
        Checkbox beside = new Checkbox();
        beside.setAriaLabel(getTranslation("calculation.list.beside.of", title));
        beside.setValue(chosen.contains(line.id()));
        beside.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(line.id());
            } else {
                chosen.remove(line.id());
            }
            told.run();
        });
        Span who = new Span(getTranslation(line.shared() ? "calculation.list.who.all" : "calculation.list.who.me"));
        who.addClassName("sv-chip");
        if (line.shared()) {
            who.addClassName("holds");
        }
        return List.of(
                beside,
                new RouterLink(
                        title, CalculationView.class, parameters(CalculationView.CALCULATION, line.id().toString())),
                new Span(line.authorName()),
                who,
                new Span(SwedishTime.minute(line.changedAt())));
    }
}
