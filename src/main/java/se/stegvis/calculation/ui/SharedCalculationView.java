package se.stegvis.calculation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.calculation.CalculationReport;
import se.stegvis.calculation.SharedCalculation;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.shell.PlainLayout;
import se.stegvis.shell.PlainView;

/** Where the secret links lead that calculations are handed on by: what it gives, read only, or that the link is no more. */
@AnonymousAllowed
@StyleSheet("context://calculation.css")
@Route(value = "berakning/:token", layout = PlainLayout.class)
public class SharedCalculationView extends PlainView implements BeforeEnterObserver {

    private final transient SharedCalculation shared;
    private final transient CalculationReport reports;
    private String title = "";

    public SharedCalculationView(SharedCalculation shared, CalculationReport reports) {
        this.shared = shared;
        this.reports = reports;
        getContent().removeClassName("sv-plain");
    }

    @Override
    protected String title() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        getContent().removeAll();
        try {
            show(token, shared.open(token));
        } catch (NotFoundException none) {
            title = getTranslation("calculation.gone");
            Paragraph said = new Paragraph(getTranslation("calculation.gone.help"));
            getContent().addClassName("sv-narrow");
            getContent().add(new H1(title), said);
        }
    }

    private void show(String token, SharedCalculation.Handed handed) {
        var content = handed.content();
        title = content.title().isBlank() ? getTranslation("calculation.unnamed") : content.title();
        Paragraph when = new Paragraph(getTranslation(
                "calculation.handed",
                SwedishTime.dayOf(handed.madeAt()).toString(),
                handed.validThrough().toString()));
        when.addClassName("sv-muted");
        getContent().add(new H1(title), when);
        if (!content.about().isBlank()) {
            Paragraph about = new Paragraph(content.about());
            about.addClassName("ca-words");
            getContent().add(about);
        }
        if (!handed.handedOnWith().equals(ModelStamp.CURRENT)) {
            Paragraph other = new Paragraph(getTranslation(
                    "calculation.otherModel",
                    handed.handedOnWith().version(),
                    handed.handedOnWith().rules(),
                    ModelStamp.CURRENT.version(),
                    ModelStamp.CURRENT.rules()));
            other.addClassName("sv-advice");
            getContent().add(other);
        }
        ResultPanel result = new ResultPanel();
        StepsTable steps = new StepsTable();
        steps.show(content.calculation());
        getContent()
                .add(Files.of(
                        this,
                        reports,
                        "",
                        () -> shared.open(token).content(),
                        () -> shared.open(token).file()));
        if (content.written().people() > 0) {
            result.show(content.calculation());
            getContent().add(result);
        }
        getContent().add(steps);
    }
}
