package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.access.Role;
import se.stegvis.association.Membership;
import se.stegvis.document.RadarChart;
import se.stegvis.document.TrendChart;
import se.stegvis.foundation.Texts;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativePanel;
import se.stegvis.processdag.ThemeTrend;
import se.stegvis.processdag.TrendService;

/** How an insats's processdagar move, on its page: all themes around one middle, each theme from day to day, and the same in a table. */
@org.springframework.stereotype.Component
class TrendPanel implements InitiativePanel {

    private static final int AFTER_THE_DAYS = 21;

    /** The page of an insats does not know the processdag's style. */
    @StyleSheet("context://processdag.css")
    static class Card extends Section {}

    private final TrendService trends;

    TrendPanel(TrendService trends) {
        this.trends = trends;
    }

    @Override
    public int order() {
        return AFTER_THE_DAYS;
    }

    @Override
    public Component show(Initiative initiative, Membership membership) {
        Section card = new Card();
        boolean reads = membership.roles().stream().anyMatch(role -> role != Role.ADMINISTRATOR);
        List<ThemeTrend> themes =
                reads ? trends.of(membership.association().id(), initiative.id()) : List.of();
        card.setVisible(!themes.isEmpty());
        if (themes.isEmpty()) {
            return card;
        }
        card.addClassNames("sv-card", "pd-trend-card");
        card.add(new H2(text(card, "title")), new Paragraph(text(card, "help")));
        Locale language = language();
        radar(card, initiative.name(), themes, language).ifPresent(card::add);
        Div lines = new Div();
        lines.addClassName("pd-trends");
        themes.forEach(theme -> lines.add(line(card, theme, language)));
        card.add(lines, table(card, themes, language, membership.association().slug()));
        return card;
    }

    private static Optional<Component> radar(Component in, String name, List<ThemeTrend> themes, Locale language) {
        ThemeTrend.Point latest = latest(themes);
        List<ThemeTrend> axes = themes.stream()
                .filter(theme -> theme.latest().day().equals(latest.day()))
                .toList();
        if (axes.size() < RadarChart.FEWEST_AXES) {
            return Optional.empty();
        }
        Optional<ThemeTrend.Point> before = axes.stream()
                .flatMap(theme -> theme.points().stream())
                .filter(point -> !point.day().equals(latest.day()))
                .max(Comparator.comparing(ThemeTrend.Point::heldOn));
        RadarChart chart = new RadarChart(
                text(in, "radar", name),
                axes.stream().map(ThemeTrend::name).toList(),
                new RadarChart.Series(
                        latest.heldOn().toString(),
                        axes.stream().map(theme -> theme.latest().figures().mean()).toList(),
                        axes.stream().map(theme -> theme.latest().figures().count()).toList()),
                before.map(day -> series(axes, day)).orElse(null),
                language);
        return Optional.of(Drawn.picture(chart.toSvg(), "pd-radar"));
    }

    private static ThemeTrend.Point latest(List<ThemeTrend> themes) {
        return themes.stream().map(ThemeTrend::latest).max(Comparator.comparing(ThemeTrend.Point::heldOn)).orElseThrow();
    }

    /** An earlier day on the same axes; nothing where another question was asked then. */
    private static RadarChart.Series series(List<ThemeTrend> axes, ThemeTrend.Point day) {
        List<@Nullable BigDecimal> means = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        for (ThemeTrend theme : axes) {
            ThemeTrend.@Nullable Point then = theme.latest().breaks()
                    ? null
                    : theme.points().stream()
                            .filter(point -> point.day().equals(day.day()))
                            .findFirst()
                            .orElse(null);
            means.add(then == null ? null : then.figures().mean());
            answers.add(then == null ? 0 : then.figures().count());
        }
        return new RadarChart.Series(day.heldOn().toString(), means, answers);
    }

    private static Component line(Component in, ThemeTrend theme, Locale language) {
        Section part = new Section(new H3(theme.name()));
        Paragraph question = new Paragraph(theme.latest().question());
        question.addClassName("sv-muted");
        part.add(question);
        TrendChart chart = new TrendChart(
                theme.name(),
                theme.points().stream()
                        .map(point -> new TrendChart.Point(
                                point.heldOn().toString(),
                                point.figures().highest(),
                                point.figures().mean(),
                                point.figures().lowest(),
                                point.figures().count(),
                                point.breaks()))
                        .toList(),
                language);
        part.add(Drawn.picture(chart.toSvg(), "pd-trend"));
        theme.points().stream().filter(ThemeTrend.Point::breaks).forEach(point -> {
            Paragraph breaks = new Paragraph(text(in, "breaks", point.heldOn().toString(), point.question()));
            breaks.addClassName("sv-small");
            part.add(breaks);
        });
        return part;
    }

    private static Component table(Component in, List<ThemeTrend> themes, Locale language, String slug) {
        NativeTable table = Drawn.table(
                text(in, "caption"),
                2,
                Stream.of("theme", "day", "highest", "mean", "median", "lowest", "answers")
                        .map(column -> text(in, "column." + column))
                        .toList());
        for (ThemeTrend theme : themes) {
            for (ThemeTrend.Point point : theme.points()) {
                NativeTableRow row = table.getBody().addRow();
                Div day = new Div(new Anchor(
                        "f/" + slug + "/processdagar/" + point.day() + "/dokumentation",
                        point.heldOn().toString()));
                String note = note(in, point);
                if (!note.isEmpty()) {
                    Paragraph words = new Paragraph(note);
                    words.addClassNames("sv-muted", "sv-small");
                    day.add(words);
                }
                row.add(new NativeTableCell(theme.name()), new NativeTableCell(day));
                Drawn.figures(row, point.figures(), language);
            }
        }
        Details details = new Details(text(in, "table"), Drawn.framed(table));
        details.addClassName("pd-details");
        return details;
    }

    private static String note(Component in, ThemeTrend.Point point) {
        return String.join(
                ", ",
                Stream.of(
                                point.breaks() ? text(in, "note.breaks") : null,
                                point.figures().onPaper() ? text(in, "note.paper") : null)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Locale language() {
        return Texts.spoken(UI.getCurrent() == null
                ? Texts.SWEDISH
                : UI.getCurrent().getLocale());
    }

    private static String text(Component in, String key, Object... arguments) {
        return in.getTranslation("processdagmemory.trend." + key, arguments);
    }
}
