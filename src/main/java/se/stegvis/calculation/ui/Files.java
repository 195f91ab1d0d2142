package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Supplier;
import se.stegvis.benefit.NoRulesException;
import se.stegvis.calculation.Calculation;
import se.stegvis.calculation.CalculationContent;
import se.stegvis.calculation.CalculationReport;
import se.stegvis.document.SheetWriter;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.Texts;
import se.stegvis.shell.SafeDownload;

/** The ways a calculation can be taken along: on paper, as a workbook, and as a file that the command {@code calculate} reads. */
final class Files {

    private static final int LONGEST = 60;

    private Files() {}

    /**
     * Links to each; what is handed out is made when it is asked for.
     *
     * @param content what the calculation says then; asks for leave
     * @param issuer whose paper it is
     */
    static Component of(
            Component in, CalculationReport reports, String issuer, Supplier<CalculationContent> content, Supplier<byte[]> json) {
        Div files = papers(in, reports, issuer, () -> content.get().calculation());
        files.add(link(in, "json", () -> new SafeDownload.File(name(content.get().title()) + ".json", "application/json", json.get())));
        return files;
    }

    /**
     * Links to the paper and the workbook, with every assumption; made when they are asked for.
     *
     * @param calculation as it is then; asks for leave
     * @param issuer whose paper it is; blank for nobody's
     */
    static Div papers(Component in, CalculationReport reports, String issuer, Supplier<Calculation> calculation) {
        Locale language = Texts.spoken(UI.getCurrent().getLocale());
        Div papers = new Div(
                link(in, "pdf", () -> file(calculation.get(), ".pdf", "application/pdf",
                        found -> reports.pdf(found, issuer, language))),
                link(in, "xlsx", () -> file(calculation.get(), ".xlsx", SheetWriter.MEDIA_TYPE,
                        found -> reports.xlsx(found, language))));
        papers.addClassNames("sv-row", "sv-no-print");
        return papers;
    }

    private interface Made {
        byte[] of(Calculation calculation);
    }

    private static SafeDownload.File file(Calculation calculation, String end, String mediaType, Made made) {
        try {
            return new SafeDownload.File(name(calculation.title()) + end, mediaType, made.of(calculation));
        } catch (NoRulesException none) {
            // What cannot be worked out has no paper; the page says why.
            throw new NotFoundException();
        }
    }

    private static Anchor link(Component in, String key, Supplier<SafeDownload.File> file) {
        return new Anchor(SafeDownload.of(file), AttachmentType.DOWNLOAD, in.getTranslation("calculation.file." + key));
    }

    /** A name that every file system takes. */
    private static String name(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFC)
                .strip()
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replaceAll("\\s+", "-");
        String named = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return named.isEmpty() ? "berakning" : named;
    }
}
