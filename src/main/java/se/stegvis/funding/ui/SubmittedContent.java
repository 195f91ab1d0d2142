package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import se.stegvis.funding.SubmittedFile;

/** What was submitted, byte for byte as its checksum was computed, and where anybody can check it. */
final class SubmittedContent extends Composite<Div> {

    SubmittedContent(FormServices services, SubmittedFile application) {
        Paragraph help = new Paragraph(getTranslation("fundingui.content.help"));
        help.addClassName("sv-muted");
        String name = getTranslation("fundingui.fileName", application.name(), application.caseNumber());
        Div links = new Div(Downloads.link(
                getTranslation("fundingui.content.json"),
                name + ".json",
                Downloads.JSON,
                () -> services.submission().content(application.id())));
        if (services.signing().isSigned(application.id())) {
            links.add(Downloads.link(
                    getTranslation(
                            application.versions().size() > 1 ? "fundingui.content.signed.former" : "fundingui.content.signed"),
                    name + " " + getTranslation("fundingui.signing.fileName") + ".json",
                    Downloads.JSON,
                    () -> services.signing().signedContent(application.id())));
        }
        Anchor check = new Anchor("kontrollera", getTranslation("fundingui.content.check"));
        links.add(check);
        links.addClassName("sv-row");
        getContent().addClassNames("fu-check", "sv-no-print");
        getContent().add(Folded.of(getTranslation("fundingui.content.title"), new Div(help, links)));
    }
}
