package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.calculation.Calculation;
import se.stegvis.calculation.CalculationContent;
import se.stegvis.calculation.CalculationId;
import se.stegvis.calculation.SavedCalculation;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;

/** One calculation: the form beside what comes of it; for others than its writer what comes of it alone. */
@PermitAll
@StyleSheet("context://calculation.css")
@Route(value = "berakningar/:calculation", layout = MainLayout.class)
public class CalculationView extends AssociationView {

    static final String CALCULATION = "calculation";

    private final transient CalculatorServices services;
    private final H1 heading = new H1();
    private String title = "";

    public CalculationView(AssociationService associations, CalculatorServices services) {
        super(associations);
        this.services = services;
    }

    @Override
    protected String title() {
        return title;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        SavedCalculation opened =
                services.calculations().open(CalculationId.of(parameters.get(CALCULATION).orElse("")));
        ResultPanel result = new ResultPanel();
        StepsTable steps = new StepsTable();
        name(opened.content());
        getContent().add(head(opened, entered));
        if (!opened.savedWith().equals(ModelStamp.CURRENT)) {
            getContent().add(otherModel(opened));
        }
        Section results = new Section(new H2(getTranslation("calculation.result")), result, steps);
        results.addClassName("ca-results");
        if (!opened.mine()) {
            show(opened.content(), result, steps);
            getContent().add(results);
            return;
        }
        KeyFigures[] bar = new KeyFigures[1];
        Writing writing = new Writing(services, opened, content -> {
            name(content);
            show(content, result, steps);
            bar[0].show(content.calculation());
        });
        bar[0] = new KeyFigures(writing.status());
        bar[0].show(opened.content().calculation());
        show(opened.content(), result, steps);
        Div both = new Div(new CaseForm(writing), results);
        both.addClassName("ca-page");
        getContent().add(both, new HandOnPanel(services, opened.id()), bar[0]);
    }

    private void name(CalculationContent content) {
        title = content.title().isBlank() ? getTranslation("calculation.unnamed") : content.title();
        heading.setText(title);
    }

    /** A result that is looked at by others has no place for steps unless there is nobody in the groups. */
    private static void show(CalculationContent content, ResultPanel result, StepsTable steps) {
        Calculation calculation = content.calculation();
        result.setVisible(content.written().people() > 0);
        if (result.isVisible()) {
            result.show(calculation);
        }
        steps.show(calculation);
    }

    /** Results are always today's model's: where it was another one that somebody saw, that is said. */
    private Component otherModel(SavedCalculation opened) {
        Paragraph said = new Paragraph(getTranslation(
                "calculation.otherModel",
                opened.savedWith().version(),
                opened.savedWith().rules(),
                ModelStamp.CURRENT.version(),
                ModelStamp.CURRENT.rules()));
        said.addClassName("sv-advice");
        return said;
    }

    private Component head(SavedCalculation opened, Membership entered) {
        CalculationId id = opened.id();
        RouterLink back = new RouterLink(getTranslation("calculation.list.title"), CalculationsView.class, parameters());
        Paragraph who = new Paragraph(getTranslation(
                opened.mine() ? "calculation.by.me" : "calculation.by",
                opened.authorName(),
                SwedishTime.minute(opened.changedAt())));
        who.addClassNames("sv-muted", "sv-small");
        Div words = new Div(back, heading, who);
        words.addClassName("sv-words");
        Button copy = new Button(getTranslation("calculation.copy"), click -> {
            CalculationId copied = services.calculations().copy(id);
            UI.getCurrent().navigate(CalculationView.class, parameters(CALCULATION, copied.toString()));
            Notices.done(this, "calculation.copied");
        });
        Div buttons = new Div(copy);
        if (opened.mine()) {
            Button remove = new Button(
                    getTranslation("calculation.remove"),
                    click -> Confirmation.ask(this, "calculation.removal", () -> {
                        services.calculations().remove(id);
                        UI.getCurrent().navigate(CalculationsView.class, parameters());
                        Notices.done(this, "calculation.removed");
                    }));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(sharing(opened), remove);
        }
        buttons.addClassNames("sv-row", "sv-no-print");
        Div head = new Div(words, buttons);
        head.addClassName("sv-head");
        Component files = Files.of(
                this,
                services.reports(),
                entered.association().name(),
                () -> services.calculations().open(id).content(),
                () -> services.calculations().file(id));
        RouterLink report = new RouterLink(
                getTranslation("calculation.report"), CalculationReportView.class, parameters(CALCULATION, id.toString()));
        Div take = new Div(report, files);
        take.addClassNames("sv-row", "sv-no-print");
        Div whole = new Div(head, take);
        whole.addClassName("ca-stack");
        return whole;
    }

    private Component sharing(SavedCalculation opened) {
        Checkbox shared = new Checkbox(getTranslation("calculation.shared"));
        shared.setValue(opened.shared());
        shared.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                services.calculations().share(opened.id(), change.getValue());
                Notices.done(this, change.getValue() ? "calculation.shared.on" : "calculation.shared.off");
            }
        });
        return shared;
    }
}
