package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import se.stegvis.benefit.NoRulesException;
import se.stegvis.calculation.Calculation;
import se.stegvis.calculation.CalculationReport;
import se.stegvis.calculation.Words;

/** The report of a calculation as a page, with the same as a PDF and a workbook to take away. */
@StyleSheet("context://paper.css")
@StyleSheet("context://calculationreport.css")
public class ReportPanel extends Composite<Div> {

    private final transient CalculationReport report;

    public ReportPanel(CalculationReport report) {
        this.report = report;
        getContent().addClassName("cr-report");
    }

    /**
     * Shows it in place of what was shown before.
     *
     * @param issuer whose paper it is, such as the förbund; blank for nobody's
     * @param source the calculation as it is when somebody takes a file, so that leave is asked each time
     */
    public void show(String issuer, Supplier<Calculation> source) {
        getContent().removeAll();
        Words words = Spoken.by(this);
        Calculation calculation = source.get();
        String html;
        try {
            html = report.html(calculation, issuer, words.language());
        } catch (NoRulesException missing) {
            Paragraph none = new Paragraph(words.say(missing.key(), missing.arguments()));
            none.addClassName("sv-empty");
            getContent().add(none);
            return;
        }
        Button print = new Button(words.text("page.print"), click -> click.getSource()
                .getElement()
                .executeJs("window.print()"));
        Div files = Files.papers(this, report, issuer, source);
        files.add(print);
        Div paper = new Div(new Html(html));
        paper.addClassName("sv-card");
        getContent().add(files, paper);
    }
}
