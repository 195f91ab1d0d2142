package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import se.stegvis.document.PaperRenderer;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.SubmittedFile;

/** An application to take away: as PDF to send and keep, as a Word document to go on writing in. */
final class TakeOut extends Composite<Div> {

    /** A draft. */
    TakeOut(FormServices services, ApplicationDraft draft) {
        getContent().addClassNames("sv-row", "sv-no-print");
        String name = getTranslation(
                "fundingui.fileName.draft",
                draft.name().isBlank() ? getTranslation("fundingui.unnamed") : draft.name());
        getContent()
                .add(
                        pdf(name, () -> services.papers().toPdf(services.submission().preview(draft.id()))),
                        word(name, () -> services.papers().toWord(services.submission().preview(draft.id()))));
    }

    private TakeOut(FormServices services, SubmittedFile file) {
        getContent().addClassNames("sv-row", "sv-no-print");
        String name = getTranslation("fundingui.fileName", file.name(), file.caseNumber());
        int version = file.latest().number();
        Anchor pdf = pdf(name, () -> services.versions().document(file.id(), version).content());
        pdf.setClassName("sv-button");
        getContent()
                .add(pdf, word(name, () -> services.papers().toWord(services.versions().paper(file.id(), version))));
    }

    /** The latest version of what is submitted. */
    static TakeOut submitted(FormServices services, SubmittedFile file) {
        return new TakeOut(services, file);
    }

    private Anchor pdf(String name, Supplier<byte[]> content) {
        return Downloads.link(getTranslation("fundingui.pdf"), name + ".pdf", Downloads.PDF, content);
    }

    private Anchor word(String name, Supplier<byte[]> content) {
        return Downloads.link(getTranslation("fundingui.word"), name + ".docx", PaperRenderer.WORD, content);
    }
}
