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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.AnswerKey;
import se.stegvis.funding.ApplicationKind;
import se.stegvis.funding.FormTrialService;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.SaveStatus;

/**
 * The version under way as an applicant would meet it: what is typed is judged, and stored nowhere. With a number, a published version
 * to be read.
 */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "formular/:kind/prova/:number?", layout = MainLayout.class)
public class FormTrialView extends AssociationView {

    static final String NUMBER = "number";

    /** Where an applicant also adds rows. */
    private static final Set<Section> ROWS =
            Set.of(Section.PARTIES, Section.GOALS, Section.IMPLEMENTATION, Section.BUDGET);

    private final transient FormTrialService forms;
    private final transient FormServices services;
    private final transient Map<AnswerKey, String> typed = new HashMap<>();
    private boolean reading;
    private ApplicationKind kind = ApplicationKind.NEW_INITIATIVE;

    public FormTrialView(AssociationService associations, FormTrialService forms, FormServices services) {
        super(associations);
        this.forms = forms;
        this.services = services;
    }

    @Override
    protected String title() {
        return getTranslation(
                reading ? "fundingui.form.published.title" : "fundingui.form.trial",
                getTranslation("funding.kind." + kind));
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        kind = FormEditorView.kind(parameters);
        reading = parameters.get(NUMBER).isPresent();
        getContent().addClassName("sv-reading");
        FormPage page = parameters.get(NUMBER).map(this::toRead).orElseGet(this::toTry);
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
        if (page.mayEdit()) {
            Div left = new Div();
            left.addClassName("sv-card");
            page.afterSave(() -> showLeft(page, left));
            showLeft(page, left);
            getContent().add(left);
        }
    }

    private FormPage toRead(String number) {
        if (!number.matches("\\d{1,6}")) {
            throw new NotFoundException();
        }
        RouterLink back = new RouterLink(getTranslation("fundingui.forms"), FormsView.class, parameters());
        begin(back, "fundingui.form.published.intro");
        return FormPage.trial(
                services,
                forms.published(association(), kind, Integer.parseInt(number)),
                new SaveStatus(services.clock()),
                (key, scope, words) -> words);
    }

    private FormPage toTry() {
        RouterLink back = new RouterLink(
                getTranslation("fundingui.form.back"),
                FormEditorView.class,
                parameters(FormEditorView.KIND, kind.name().toLowerCase(Locale.ROOT)));
        begin(back, "fundingui.form.trial.intro");
        return FormPage.trial(
                services,
                forms.trial(association(), kind),
                new SaveStatus(services.clock()),
                (key, scope, words) -> {
                    String answer = forms.tryAnswer(association(), kind, key, scope, words);
                    typed.put(new AnswerKey(key, scope), answer);
                    return answer;
                });
    }

    private void begin(RouterLink back, String introduction) {
        Paragraph intro = new Paragraph(getTranslation(introduction));
        intro.addClassName("sv-muted");
        getContent().add(back, new H1(title()), intro);
    }

    /** What an applicant who had answered so would be told. */
    private void showLeft(FormPage page, Div left) {
        List<Shortcoming> missing = forms.missing(association(), kind, typed);
        left.removeAll();
        left.add(
                new H2(getTranslation("fundingui.left")),
                missing.isEmpty()
                        ? new Paragraph(getTranslation("fundingui.left.nothing"))
                        : ShortcomingList.of(page, missing));
    }
}
