package se.stegvis.calculation.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.calculation.CalculationId;
import se.stegvis.calculation.SavedCalculation;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

/** The report of a saved calculation, to read and to print. */
@PermitAll
@Route(value = "berakningar/:calculation/rapport", layout = MainLayout.class)
public class CalculationReportView extends AssociationView {

    private final transient CalculatorServices services;
    private String title = "";

    public CalculationReportView(AssociationService associations, CalculatorServices services) {
        super(associations);
        this.services = services;
    }

    @Override
    protected String title() {
        return title;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        CalculationId id = CalculationId.of(parameters.get(CalculationView.CALCULATION).orElse(""));
        SavedCalculation opened = services.calculations().open(id);
        title = opened.content().title().isBlank()
                ? getTranslation("calculation.unnamed")
                : opened.content().title();
        Div head = new Div(
                new RouterLink(
                        getTranslation("calculation.back"),
                        CalculationView.class,
                        parameters(CalculationView.CALCULATION, id.toString())),
                new H1(title));
        head.addClassNames("sv-words", "sv-no-print");
        ReportPanel report = new ReportPanel(services.reports());
        report.show(entered.association().name(), () -> services.calculations()
                .open(id)
                .content()
                .calculation());
        getContent().add(head, report);
    }
}
