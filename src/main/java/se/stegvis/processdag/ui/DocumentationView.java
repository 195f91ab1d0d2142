package se.stegvis.processdag.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopDocumentation;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

/** What a processdag came to, as a page, with the same paper as a PDF to take away. */
@PermitAll
@StyleSheet("context://paper.css")
@StyleSheet("context://processdag.css")
@Route(value = "processdagar/:workshop/dokumentation", layout = MainLayout.class)
public class DocumentationView extends AssociationView {

    private final transient WorkshopService workshops;
    private final transient WorkshopDocumentation documentation;
    private String name = "";

    public DocumentationView(
            AssociationService associations, WorkshopService workshops, WorkshopDocumentation documentation) {
        super(associations);
        this.workshops = workshops;
        this.documentation = documentation;
    }

    @Override
    protected String title() {
        return getTranslation("processdag.documentation.title", name);
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        WorkshopId id = WorkshopId.of(parameters.get("workshop").orElse(""));
        Workshop workshop = workshops.look(id).workshop();
        name = workshop.name();
        Locale language = getLocale();
        Anchor pdf = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = documentation.pdf(id, language);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content),
                            "processdag-" + workshop.date() + ".pdf",
                            "application/pdf",
                            content.length);
                }),
                getTranslation("processdag.documentation.pdf"));
        pdf.addClassName("sv-button");
        RouterLink back = new RouterLink(
                getTranslation("processdag.documentation.back"), WorkshopView.class, parameters("workshop", id.toString()));
        Div head = new Div(back, pdf);
        head.addClassNames("sv-row", "sv-no-print");
        Div paper = new Div();
        paper.addClassName("sv-card");
        // The paper's own renderer escapes every text.
        paper.getElement().setProperty("innerHTML", documentation.html(id, language));
        getContent().add(head, paper);
    }
}
