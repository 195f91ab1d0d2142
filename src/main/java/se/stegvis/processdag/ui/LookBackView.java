package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.document.DistributionChart;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.processdag.DocumentedDay;
import se.stegvis.processdag.DocumentedNotes;
import se.stegvis.processdag.Figures;
import se.stegvis.processdag.OutcomeKind;
import se.stegvis.processdag.ScoreSummary;
import se.stegvis.processdag.WorkshopDocumentation;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

/** A day that is over, looked at again screen by screen: each theme as it was shown in the room, and last what the day ended in. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "processdagar/:workshop/aterblick/:step?([0-9]{1,2})", layout = MainLayout.class)
public class LookBackView extends AssociationView {

    private final transient WorkshopDocumentation documentation;
    private final transient DocumentedNotes notes;
    private String name = "";

    public LookBackView(AssociationService associations, WorkshopDocumentation documentation, DocumentedNotes notes) {
        super(associations);
        this.documentation = documentation;
        this.notes = notes;
    }

    @Override
    protected String title() {
        return getTranslation("processdagpaper.look.title", name);
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        WorkshopId id = WorkshopId.of(parameters.get("workshop").orElse(""));
        DocumentedDay day = documentation.day(id, null);
        name = day.name();
        int step = parameters.get("step").map(Integer::parseInt).orElse(1);
        int last = day.themes().size() + 1;
        if (step < 1 || step > last) {
            throw new NotFoundException();
        }
        Section screen = new Section(step == last ? ending(day) : theme(day.themes().get(step - 1)));
        screen.addClassNames("sv-card", "pd-look");
        Paragraph where = new Paragraph(getTranslation("processdagpaper.look.where", day.name(), day.date().toString(), step, last));
        where.addClassName("sv-muted");
        getContent().add(where, screen, steps(id, step, last));
    }

    private Component steps(WorkshopId id, int step, int last) {
        Nav nav = new Nav();
        nav.addClassName("sv-row");
        nav.getElement().setAttribute("aria-label", getTranslation("processdagpaper.look.steps"));
        if (step > 1) {
            nav.add(link("processdagpaper.look.previous", id, step - 1));
        }
        if (step < last) {
            nav.add(link("processdagpaper.look.next", id, step + 1));
        }
        nav.add(new RouterLink(
                getTranslation("processdag.view.documentation"), DocumentationView.class, parameters("workshop", id.toString())));
        return nav;
    }

    private Component link(String key, WorkshopId id, int step) {
        RouterLink link = new RouterLink(
                getTranslation(key),
                LookBackView.class,
                parameters("workshop", id.toString(), "step", Integer.toString(step)));
        link.addClassName("sv-button");
        return link;
    }

    private Component[] theme(DocumentedDay.Theme theme) {
        List<Component> parts = new ArrayList<>(List.of(new H1(theme.name())));
        if (theme.question() != null) {
            Paragraph question = new Paragraph(theme.question());
            question.addClassName("pd-look-question");
            parts.add(question);
        }
        for (int round = 0; round < theme.earlier().size(); round++) {
            parts.add(new H2(getTranslation("processdagpaper.look.round", round + 1)));
            parts.addAll(scores(theme.name(), theme.earlier().get(round).summary()));
        }
        DocumentedDay.Scores result = theme.result();
        if (result != null) {
            if (!theme.earlier().isEmpty()) {
                parts.add(new H2(getTranslation("processdagpaper.look.round", theme.earlier().size() + 1)));
            }
            parts.addAll(scores(theme.name(), result.summary()));
        } else if (theme.question() != null) {
            parts.add(new Paragraph(getTranslation("processdag.paper.noScores")));
        }
        for (DocumentedDay.Field field : theme.fields()) {
            if (!field.groups().isEmpty()) {
                parts.add(new H2(field.label()));
                field.groups().forEach(group -> {
                    if (!group.heading().isBlank()) {
                        parts.add(new H3(notes.heading(group, getLocale())));
                    }
                    parts.add(list(notes.lines(group, getLocale())));
                });
            }
        }
        if (!theme.actions().isEmpty()) {
            parts.add(new H2(getTranslation("processdag.paper.actions")));
            parts.add(list(theme.actions().stream()
                    .map(action -> joined(action.what(), action.who(), action.when()))
                    .toList()));
        }
        return parts.toArray(Component[]::new);
    }

    private List<Component> scores(String theme, ScoreSummary scores) {
        List<Component> parts = new ArrayList<>();
        BigDecimal median = scores.median();
        DescriptionList figures = new DescriptionList();
        figures.addClassName("pd-figures");
        figures.add(
                figure("processdag.paper.highest", Figures.score(scores.highest(), getLocale())),
                mean(scores),
                figure("processdag.paper.lowest", Figures.score(scores.lowest(), getLocale())));
        if (median != null) {
            Div chart = new Div();
            chart.addClassName("pd-chart");
            // The picture is made by our own drawing, in which every text is escaped.
            chart.getElement()
                    .setProperty(
                            "innerHTML",
                            new DistributionChart(theme, scores.scores(), scores.mean(), null, getLocale())
                                    .toSvg()
                                    .markup());
            parts.add(chart);
            figures.add(figure("processdagpaper.look.median", Figures.score(median, getLocale())));
        }
        figures.add(figure("processdag.paper.answers", Integer.toString(scores.count())));
        parts.add(figures);
        if (median == null) {
            parts.add(new Paragraph(getTranslation("processdagpaper.noDistribution")));
        }
        return parts;
    }

    private Component mean(ScoreSummary scores) {
        Component mean = figure("processdag.paper.mean", Figures.score(scores.mean(), getLocale()));
        mean.addClassName("pd-figure-mean");
        return mean;
    }

    private Component figure(String key, String value) {
        return new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Component[] ending(DocumentedDay day) {
        List<Component> parts = new ArrayList<>(List.of(new H1(getTranslation("processdag.wall.closing"))));
        for (OutcomeKind kind : OutcomeKind.values()) {
            if (!day.endings(kind).isEmpty()) {
                parts.add(new H2(getTranslation("processdag.outcome." + kind)));
                parts.add(list(day.endings(kind).stream()
                        .map(one -> joined(one.text(), one.due()))
                        .toList()));
            }
        }
        if (day.endings().isEmpty()) {
            parts.add(new Paragraph(getTranslation("processdagpaper.look.noEnding")));
        }
        return parts.toArray(Component[]::new);
    }

    private static Component list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("pd-look-list");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
