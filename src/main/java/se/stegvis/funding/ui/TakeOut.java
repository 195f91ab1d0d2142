package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import se.stegvis.document.PaperRenderer;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationState;

/** An application to take away: as PDF to send and keep, as a Word document to go on writing in. */
final class TakeOut extends Composite<Div> {

    TakeOut(FormServices services, ApplicationDraft application) {
        getContent().addClassNames("sv-row", "sv-no-print");
        boolean draft = application.state() == ApplicationState.DRAFT;
        String name = draft
                ? getTranslation(
                        "fundingui.fileName.draft",
                        application.name().isBlank() ? getTranslation("fundingui.unnamed") : application.name())
                : getTranslation("fundingui.fileName", application.name(), application.caseNumber().orElse(""));
        Anchor pdf = Downloads.link(
                getTranslation("fundingui.pdf"),
                name + ".pdf",
                Downloads.PDF,
                () -> draft
                        ? services.papers().toPdf(services.submission().preview(application.id()))
                        : services.submission().document(application.id()).content());
        if (!draft) {
            pdf.setClassName("sv-button");
        }
        Anchor word = Downloads.link(
                getTranslation("fundingui.word"),
                name + ".docx",
                PaperRenderer.WORD,
                () -> services.papers().toWord(services.submission().preview(application.id())));
        getContent().add(pdf, word);
    }
}
