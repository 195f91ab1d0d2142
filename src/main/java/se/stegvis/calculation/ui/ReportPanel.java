package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import se.stegvis.benefit.NoRulesException;
import se.stegvis.calculation.Calculation;
import se.stegvis.calculation.CalculationReport;
import se.stegvis.calculation.Words;
import se.stegvis.document.SheetWriter;

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
        String name = words.text("page.fileName", calculation.title().isBlank() ? words.text("untitled") : calculation.title());
        Button print = new Button(words.text("page.print"), click -> click.getSource()
                .getElement()
                .executeJs("window.print()"));
        Div files = new Div(
                file(words.text("page.pdf"), name + ".pdf", "application/pdf", () -> report.pdf(source.get(), issuer, words.language())),
                file(words.text("page.xlsx"), name + ".xlsx", SheetWriter.MEDIA_TYPE, () -> report.xlsx(source.get(), words.language())),
                print);
        files.addClassNames("sv-row", "sv-no-print");
        Div paper = new Div(new Html(html));
        paper.addClassName("sv-card");
        getContent().add(files, paper);
    }

    private static Anchor file(String text, String name, String mediaType, Supplier<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, mediaType, bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                text);
    }
}
