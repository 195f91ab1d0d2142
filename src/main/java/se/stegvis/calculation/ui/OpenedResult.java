package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.calculation.Calculation;
import se.stegvis.calculation.CalculationReport;
import se.stegvis.calculation.KeptFigures;

/** The whole calculation behind some figures, worked out when somebody opens it, with its report to take along. */
final class OpenedResult extends Composite<NativeDetails> {

    OpenedResult(Calculation calculation, KeptFigures figures, CalculationReport reports) {
        ResultPanel panel = new ResultPanel();
        boolean same = figures.model().equals(ModelStamp.CURRENT);
        getContent().setSummaryText(ForecastWords.text(this, same ? "open" : "open.now"));
        Div opened = new Div(panel);
        getContent().setContent(opened);
        getContent().addClassNames("cf-opened", "sv-no-print");
        getContent().addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                panel.show(calculation);
                opened.removeAll();
                opened.add(Files.papers(this, reports, "", () -> calculation), panel);
            }
        });
    }
}
