package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ApplicationDraft;

/** A submitted application: its number, when it came, the PDF and a Word document, and the whole of it to read. */
final class SubmittedApplicationPage extends Composite<Div> {

    /** @param justNow whether the reader has just submitted it and is owed a receipt */
    SubmittedApplicationPage(FormServices services, ApplicationDraft draft, boolean justNow) {
        getContent().addClassName("fu-rows");
        String number = draft.caseNumber().orElse("");
        String when = SwedishTime.minute(draft.submittedAt().orElse(Instant.EPOCH));
        Div receipt = new Div();
        receipt.addClassNames("sv-card", "fu-receipt");
        if (justNow) {
            receipt.getElement().setAttribute("role", "status");
        }
        receipt.add(
                new H2(getTranslation(justNow ? "fundingui.receipt.title" : "fundingui.submitted.title")),
                new Paragraph(getTranslation("fundingui.receipt.number", number)),
                new Paragraph(getTranslation("fundingui.receipt.when", when)));
        if (justNow) {
            receipt.add(new Paragraph(getTranslation("fundingui.receipt.next")));
        }
        receipt.add(new TakeOut(services, draft), new SubmittedContent(services, draft));
        if (!draft.attachments().isEmpty()) {
            receipt.add(
                    new H3(getTranslation("fundingui.attachments")),
                    AttachmentFiles.list(services, draft.id(), draft.attachments()));
        }
        getContent().add(receipt, new Html(services.papers().toHtml(services.submission().preview(draft.id()))));
    }
}
