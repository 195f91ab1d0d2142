package se.stegvis.funding.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.document.Paper;
import se.stegvis.document.PaperRenderer;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

/** A list to read and print before the first word of an application is written. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "ansokningar/innan-du-borjar", layout = MainLayout.class)
public class BeforeYouBeginView extends AssociationView {

    private final transient BeforeYouBegin list;
    private final transient PaperRenderer renderer;

    BeforeYouBeginView(AssociationService associations, BeforeYouBegin list, PaperRenderer renderer) {
        super(associations);
        this.list = list;
        this.renderer = renderer;
    }

    @Override
    protected String title() {
        return getTranslation("fundingguide.before.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        getContent().addClassNames("sv-reading", "fu-before");
        Locale language = getLocale();
        Paper paper = list.in(language, entered.association().name());
        Div card = new Div(new Html(renderer.toHtml(paper)));
        card.addClassNames("sv-card", "fu-before-paper");
        getContent().add(head(paper), card);
        if (entered.roles().contains(Role.APPLICANT)) {
            RouterLink start =
                    new RouterLink(getTranslation("fundingguide.before.start"), NewApplicationView.class, parameters());
            start.addClassNames("sv-button", "sv-start", "sv-no-print");
            getContent().add(start);
        }
    }

    private Div head(Paper paper) {
        RouterLink back = new RouterLink(getTranslation("fundingguide.before.back"), ApplicationsView.class, parameters());
        back.addClassName("fu-back");
        Button print = new Button(getTranslation("fundingguide.before.print"));
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        Div head = new Div(
                back,
                print,
                Downloads.link(
                        getTranslation("fundingguide.before.pdf"),
                        title() + ".pdf",
                        Downloads.PDF,
                        () -> renderer.toPdf(paper)));
        head.addClassNames("sv-row", "sv-no-print");
        return head;
    }
}
