package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import se.stegvis.document.DistributionChart;
import se.stegvis.processdag.Figures;
import se.stegvis.processdag.ScoreSummary;
import se.stegvis.processdag.WorkshopTheme;

/** A theme's revealed scores: the spread first, then highest, mean, lowest and how many. */
class Scores extends Div {

    Scores(WorkshopTheme theme, ScoreSummary scores, Locale language) {
        addClassName("pd-scores");
        Div chart = new Div();
        chart.addClassName("pd-chart");
        // The picture is made by our own drawing, in which every text is escaped.
        chart.getElement()
                .setProperty(
                        "innerHTML",
                        new DistributionChart(theme.name(), scores.scores(), scores.mean(), null, language)
                                .toSvg()
                                .markup());
        DescriptionList figures = new DescriptionList();
        figures.addClassName("pd-figures");
        figures.add(
                figure("highest", Figures.score(scores.highest(), language)),
                figure("mean", Figures.score(scores.mean(), language)),
                figure("lowest", Figures.score(scores.lowest(), language)),
                figure("answers", Integer.toString(scores.count())));
        add(chart, figures);
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

    private Component figure(String key, String value) {
        Div pair = new Div(
                new DescriptionList.Term(getTranslation("processdag.paper." + key)),
                new DescriptionList.Description(value));
        pair.addClassName("pd-figure-" + key);
        return pair;
    }
}
