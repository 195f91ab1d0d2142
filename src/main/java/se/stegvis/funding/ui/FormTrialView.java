package se.stegvis.funding.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Set;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.funding.ApplicationKind;
import se.stegvis.funding.FormService;
import se.stegvis.funding.Section;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.SaveStatus;

/** The version under way as an applicant would meet it. What is typed is judged, and stored nowhere. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "formular/:kind/prova", layout = MainLayout.class)
public class FormTrialView extends AssociationView {

    /** Where an applicant also adds rows. */
    private static final Set<Section> ROWS =
            Set.of(Section.PARTIES, Section.GOALS, Section.IMPLEMENTATION, Section.BUDGET);

    private final transient FormService forms;
    private final transient FormServices services;
    private ApplicationKind kind = ApplicationKind.NEW_INITIATIVE;

    public FormTrialView(AssociationService associations, FormService forms, FormServices services) {
        super(associations);
        this.forms = forms;
        this.services = services;
    }

    @Override
    protected String title() {
        return getTranslation("fundingui.form.trial", getTranslation("funding.kind." + kind));
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        kind = FormEditorView.kind(parameters);
        getContent().addClassName("sv-reading");
        FormPage page = FormPage.trial(
                services,
                forms.trial(association(), kind),
                new SaveStatus(services.clock()),
                (key, scope, typed) -> forms.tryAnswer(association(), kind, key, scope, typed));
        RouterLink back = new RouterLink(
                getTranslation("fundingui.form.back"),
                FormEditorView.class,
                parameters(FormEditorView.KIND, kind.name().toLowerCase(Locale.ROOT)));
        Paragraph intro = new Paragraph(getTranslation("fundingui.form.trial.intro"));
        intro.addClassName("sv-muted");
        getContent().add(back, new H1(title()), intro);
        for (Section section : page.draft().form().sections()) {
            Div part = new Div(new H2(section.letter() + " " + getTranslation("funding.section." + section)));
            part.addClassName("sv-card");
            SectionContent.questions(page, section).forEach(part::add);
            if (ROWS.contains(section)) {
                Paragraph rows = new Paragraph(getTranslation("fundingui.form.trial." + section));
                rows.addClassName("sv-muted");
                part.add(rows);
            }
            getContent().add(part);
        }
    }
}
