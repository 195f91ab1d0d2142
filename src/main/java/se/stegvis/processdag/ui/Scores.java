package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.stegvis.document.DistributionChart;
import se.stegvis.processdag.Figures;
import se.stegvis.processdag.LastTime;
import se.stegvis.processdag.ScoreSummary;
import se.stegvis.processdag.WorkshopTheme;

/**
 * A theme's revealed scores: the spread first, then highest, mean, lowest, median and how many, and below them what the rounds before
 * and the day before came to.
 */
class Scores extends Div {

    private final Locale language;

    Scores(WorkshopTheme theme, ScoreSummary scores, @Nullable LastTime last, Locale language) {
        this.language = language;
        addClassName("pd-scores");
        Div chart = new Div();
        chart.addClassName("pd-chart");
        // The picture is made by our own drawing, in which every text is escaped.
        chart.getElement()
                .setProperty(
                        "innerHTML",
                        new DistributionChart(theme.name(), scores.scores(), scores.mean(), reference(last), language)
                                .toSvg()
                                .markup());
        DescriptionList figures = new DescriptionList();
        figures.addClassName("pd-figures");
        figures.add(
                figure("highest", getTranslation("processdag.paper.highest"), score(scores.highest())),
                figure("mean", getTranslation("processdag.paper.mean"), score(scores.mean())),
                figure("lowest", getTranslation("processdag.paper.lowest"), score(scores.lowest())));
        BigDecimal median = scores.median();
        if (median != null) {
            figures.add(figure("median", getTranslation("processdagroom.median"), score(median)));
        }
        figures.add(
                figure("answers", getTranslation("processdag.paper.answers"), Integer.toString(scores.count())));
        add(chart, figures);
        for (int round = 1; round <= theme.earlier().size(); round++) {
            add(line("processdagroom.round.before", round, theme.earlier().get(round - 1)));
        }
        if (last != null) {
            add(line("processdagroom.last", last.date(), last.scores()));
        }
        if (!theme.parties().isEmpty()) {
            add(parties(theme, language));
        }
    }

    /** Each party that is large enough to be shown for itself. */
    private Component parties(WorkshopTheme theme, Locale language) {
        UnorderedList list = new UnorderedList();
        theme.parties()
                .forEach(total -> list.add(new ListItem(getTranslation(
                        "processdagphone.party",
                        getTranslation("association.kind." + total.party()),
                        Figures.score(total.mean(), language),
                        total.count()))));
        Div parties = new Div(
                new H3(getTranslation(theme.round() == 1 ? "processdagphone.parties" : "processdagphone.parties.first")), list);
        parties.addClassName("pd-parties");
        return parties;
    }

    private DistributionChart.@Nullable Reference reference(@Nullable LastTime last) {
        return last == null
                ? null
                : new DistributionChart.Reference(
                        getTranslation("processdagroom.last.short"), last.scores().mean());
    }

    private Paragraph line(String key, Object which, ScoreSummary scores) {
        Paragraph line = new Paragraph(getTranslation(
                key,
                which.toString(),
                score(scores.highest()),
                score(scores.mean()),
                score(scores.lowest()),
                scores.count()));
        line.addClassName("sv-muted");
        return line;
    }

    private Component figure(String key, String label, String value) {
        Div pair = new Div(new DescriptionList.Term(label), new DescriptionList.Description(value));
        pair.addClassName("pd-figure-" + key);
        return pair;
    }

    private String score(BigDecimal score) {
        return Figures.score(score, language);
    }
}
