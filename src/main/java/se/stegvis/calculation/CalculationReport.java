package se.stegvis.calculation;

import java.util.Locale;
import org.springframework.stereotype.Component;
import se.stegvis.document.Paper;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.Texts;

/**
 * A calculation as a report: a page, an accessible PDF and a workbook, all with every assumption, formula and source. It shows what it
 * is given; whether somebody may read a calculation is asked where it is kept.
 */
@Component
public class CalculationReport {

    private final PaperRenderer renderer;
    private final Texts texts;

    CalculationReport(PaperRenderer renderer, Texts texts) {
        this.renderer = renderer;
        this.texts = texts;
    }

    /**
     * The report as it stands on paper.
     *
     * @param issuer whose paper it is, such as the förbund; blank for nobody's
     * @throws se.stegvis.benefit.NoRulesException where the year, or a subsidy in it, has no rules; so do the others
     */
    public Paper paper(Calculation calculation, String issuer, Locale language) {
        return new ReportPaper(WorkedOut.of(calculation), Words.of(texts, language)).write(issuer);
    }

    /** As an article for a page that loads {@code paper.css}. */
    public String html(Calculation calculation, String issuer, Locale language) {
        return renderer.toHtml(paper(calculation, issuer, language));
    }

    /** As a tagged PDF (PDF/UA-1, PDF/A-3u). */
    public byte[] pdf(Calculation calculation, String issuer, Locale language) {
        return renderer.toPdf(paper(calculation, issuer, language));
    }

    /** In Swedish and nobody's paper. */
    public byte[] pdf(Calculation calculation) {
        return pdf(calculation, "", Texts.SWEDISH);
    }

    /** As a workbook (XLSX) in which numbers are numbers. */
    public byte[] xlsx(Calculation calculation, Locale language) {
        return new CalculationSheets(WorkedOut.of(calculation), Words.of(texts, language)).write();
    }

    /** In Swedish. */
    public byte[] xlsx(Calculation calculation) {
        return xlsx(calculation, Texts.SWEDISH);
    }
}
