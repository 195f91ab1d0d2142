package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.document.RadarChart;
import se.stegvis.document.TrendChart;
import se.stegvis.processdag.AssociationTrend;
import se.stegvis.processdag.TrendService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

/** What the template's questions have come to over the förbund's insatser, year by year, and each insats's latest answers by its name. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "processdagar/utveckling", layout = MainLayout.class)
public class TrendView extends AssociationView {

    private final transient TrendService trends;
    private final Div chosen = new Div();

    public TrendView(AssociationService associations, TrendService trends) {
        super(associations);
        this.trends = trends;
        chosen.addClassName("pd-body");
    }

    @Override
    protected String title() {
        return getTranslation("processdagmemory.over.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        List<AssociationTrend> all = trends.over(association());
        getContent()
                .add(
                        new Div(new H1(title()), new Paragraph(getTranslation("processdagmemory.over.help"))),
                        new RouterLink(getTranslation("processdag.list.title"), WorkshopsView.class, parameters()));
        if (all.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("processdagmemory.over.empty"));
            empty.addClassName("sv-empty");
            getContent().add(empty);
            return;
        }
        radar(all).ifPresent(getContent()::add);
        Select<AssociationTrend> theme = new Select<>();
        theme.setLabel(getTranslation("processdagmemory.over.choose"));
        theme.setItems(all);
        theme.setItemLabelGenerator(one -> label(all, one));
        theme.setWidthFull();
        theme.addClassName("pd-choose");
        theme.addValueChangeListener(change -> draw(change.getValue()));
        getContent().add(theme, chosen);
        theme.setValue(all.getFirst());
    }

    /** The theme's name; its question too where the theme has been asked about in more than one way. */
    private static String label(List<AssociationTrend> all, AssociationTrend one) {
        boolean alone = all.stream().filter(other -> other.name().equals(one.name())).count() == 1;
        return alone ? one.name() : one.name() + ": " + one.question();
    }

    private void draw(AssociationTrend trend) {
        chosen.removeAll();
        Paragraph question = new Paragraph(trend.question());
        question.addClassName("sv-muted");
        TrendChart chart = new TrendChart(
                trend.name(),
                trend.years().stream()
                        .map(year -> new TrendChart.Point(
                                Integer.toString(year.year()),
                                year.figures().highest(),
                                year.figures().mean(),
                                year.figures().lowest(),
                                year.figures().count(),
                                false))
                        .toList(),
                getLocale());
        Div line = new Div(Drawn.picture(chart.toSvg(), "pd-trend"), years(trend));
        line.addClassName("pd-trend-beside");
        chosen.add(
                card("processdagmemory.over.years", question, line),
                card("processdagmemory.over.initiatives", new Paragraph(getTranslation("processdagmemory.over.byName")), latest(trend)));
    }

    private Component years(AssociationTrend trend) {
        NativeTable table = Drawn.table(
                getTranslation("processdagmemory.over.yearsTable"),
                1,
                headings("year", "initiatives", "highest", "mean", "median", "lowest", "answers"));
        trend.years().forEach(year -> {
            NativeTableRow row = table.getBody().addRow();
            row.add(
                    new NativeTableCell(Integer.toString(year.year())),
                    Drawn.amount(Integer.toString(year.initiatives())));
            Drawn.figures(row, year.figures(), getLocale());
        });
        return Drawn.framed(table);
    }

    private Component latest(AssociationTrend trend) {
        NativeTable table = Drawn.table(
                getTranslation("processdagmemory.over.initiativesTable"),
                2,
                headings("initiative", "day", "highest", "mean", "median", "lowest", "answers"));
        trend.initiatives().forEach(one -> {
            NativeTableRow row = table.getBody().addRow();
            row.add(
                    new NativeTableCell(new Anchor(
                            "f/" + membership().association().slug() + "/insatser/" + one.id(), one.name())),
                    new NativeTableCell(one.heldOn().toString()));
            Drawn.figures(row, one.figures(), getLocale());
        });
        return Drawn.framed(table);
    }

    private List<String> headings(String... columns) {
        return Stream.of(columns)
                .map(column -> getTranslation("processdagmemory.trend.column." + column))
                .toList();
    }

    /** The latest year around one middle, and the year before it where there is one. */
    private Optional<Component> radar(List<AssociationTrend> all) {
        int latest = all.stream().mapToInt(trend -> trend.years().getLast().year()).max().orElseThrow();
        List<AssociationTrend> axes = all.stream()
                .filter(trend -> trend.years().getLast().year() == latest)
                .toList();
        if (axes.size() < RadarChart.FEWEST_AXES) {
            return Optional.empty();
        }
        int before = axes.stream()
                .flatMapToInt(trend -> trend.years().stream().mapToInt(AssociationTrend.Year::year))
                .filter(year -> year < latest)
                .max()
                .orElse(latest);
        RadarChart chart = new RadarChart(
                title(),
                axes.stream().map(AssociationTrend::name).toList(),
                series(axes, latest),
                before == latest ? null : series(axes, before),
                getLocale());
        return Optional.of(
                card("processdagmemory.over.radar", Drawn.picture(chart.toSvg(), "pd-radar")));
    }

    private static RadarChart.Series series(List<AssociationTrend> axes, int year) {
        List<Optional<AssociationTrend.Year>> found = axes.stream()
                .map(trend -> trend.years().stream().filter(one -> one.year() == year).findFirst())
                .toList();
        List<@Nullable BigDecimal> means = new ArrayList<>();
        found.forEach(one -> means.add(one.map(then -> then.figures().mean()).orElse(null)));
        return new RadarChart.Series(
                Integer.toString(year),
                means,
                found.stream()
                        .map(one -> one.map(then -> then.figures().count()).orElse(0))
                        .toList());
    }

    private Section card(String titleKey, Component... content) {
        Section card = new Section(new H2(getTranslation(titleKey)));
        card.addClassNames("sv-card", "pd-trend-card");
        card.add(content);
        return card;
    }
}
