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
        Locale language = Texts.spoken(UI.getCurrent().getLocale());
        Div files = new Div(
                link(in, "pdf", () -> file(content.get(), ".pdf", "application/pdf",
                        found -> reports.pdf(found.calculation(), issuer, language))),
                link(in, "xlsx", () -> file(content.get(), ".xlsx", SheetWriter.MEDIA_TYPE,
                        found -> reports.xlsx(found.calculation(), language))),
                link(in, "json", () -> file(content.get(), ".json", "application/json", found -> json.get())));
        files.addClassNames("sv-row", "sv-no-print");
        return files;
    }

    private interface Made {
        byte[] of(CalculationContent content);
    }

    private static SafeDownload.File file(CalculationContent content, String end, String mediaType, Made made) {
        try {
            return new SafeDownload.File(name(content.title()) + end, mediaType, made.of(content));
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
