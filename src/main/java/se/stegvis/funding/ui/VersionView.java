package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationVersion;
import se.stegvis.funding.FixedFile;
import se.stegvis.funding.SubmittedFile;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

/** One version of a submitted application as it was, and what it says otherwise than the one before it. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "ansokningar/:application/version/:nummer", layout = MainLayout.class)
public class VersionView extends AssociationView {

    static final String NUMBER = "nummer";

    private final transient FormServices services;
    private String title = "";

    public VersionView(AssociationService associations, FormServices services) {
        super(associations);
        this.services = services;
    }

    @Override
    protected String title() {
        return title;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        ApplicationId id = ApplicationId.of(parameters.get(ApplicationFormView.APPLICATION).orElse(""));
        SubmittedFile file = services.versions().file(id).orElseThrow(NotFoundException::new);
        ApplicationVersion version = file.versions().stream()
                .filter(each -> Integer.toString(each.number()).equals(parameters.get(NUMBER).orElse("")))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        title = getTranslation("fundingui.version.title", version.number(), file.name());
        getContent().addClassName("sv-reading");
        Paragraph facts = new Paragraph(getTranslation(
                version.number() == file.latest().number() ? "fundingui.version.latest" : "fundingui.version.former",
                file.caseNumber(),
                SwedishTime.minute(version.at()),
                version.by()));
        facts.addClassName("sv-muted");
        Paragraph checksum = new Paragraph(getTranslation("fundingui.version.checksum", version.checksum()));
        checksum.addClassNames("sv-muted", "sv-small", "fu-checksum");
        getContent()
                .add(
                        new RouterLink(
                                getTranslation("fundingui.version.back"),
                                ApplicationFormView.class,
                                parameters(ApplicationFormView.APPLICATION, id.toString())),
                        new H1(title),
                        facts,
                        takeOut(file, version),
                        checksum);
        if (!version.note().isEmpty()) {
            Paragraph note = new Paragraph(version.note());
            note.addClassName("fu-asked-words");
            getContent().add(new H2(getTranslation("fundingui.version.note")), note);
        }
        if (version.number() > 1) {
            if (services.signing().isSigned(id)) {
                getContent()
                        .add(new Paragraph(getTranslation(
                                "fundingui.signing.former",
                                SwedishTime.minute(file.submittedAt()),
                                version.number(),
                                version.by(),
                                SwedishTime.minute(version.at()))));
            }
            getContent()
                    .add(
                            new H2(getTranslation("fundingui.version.differences", version.number() - 1)),
                            new DifferenceList(services.versions().differences(id, version.number())));
        }
        List<FixedFile> files = services.versions().files(id, version.number());
        if (!files.isEmpty()) {
            getContent()
                    .add(
                            new H2(getTranslation("fundingui.attachments")),
                            SubmittedApplicationPage.files(services, id, version.number(), files));
        }
        String html = services.papers().toHtml(services.versions().paper(id, version.number()));
        Div frame = new Div(new Html(html.replace("<h1>", "<p class=\"fu-paper-title\">").replace("</h1>", "</p>")));
        frame.addClassName("sv-card");
        getContent().add(new H2(getTranslation("fundingui.version.whole")), frame);
    }

    private Component takeOut(SubmittedFile file, ApplicationVersion version) {
        Div row = new Div(Downloads.link(
                getTranslation("fundingui.version.pdf", version.number()),
                getTranslation("fundingui.version.fileName", file.name(), file.caseNumber(), version.number()) + ".pdf",
                Downloads.PDF,
                () -> services.versions().document(file.id(), version.number()).content()));
        row.addClassNames("sv-row", "sv-no-print");
        return row;
    }
}
