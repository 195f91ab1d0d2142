package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.benefit.NoRulesException;
import se.stegvis.calculation.CalculationId;
import se.stegvis.calculation.CalculationService;
import se.stegvis.calculation.Compared;
import se.stegvis.calculation.SavedCalculation;
import se.stegvis.calculation.WorkedOut;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

/** Two to four saved calculations side by side; what cannot be worked out is said. */
@PermitAll
@StyleSheet("context://calculation.css")
@Route(value = "berakningar/jamfor/:calculations", layout = MainLayout.class)
public class CompareView extends AssociationView {

    static final String CALCULATIONS = "calculations";

    private static final int MOST = 4;

    private final transient CalculationService calculations;

    public CompareView(AssociationService associations, CalculationService calculations) {
        super(associations);
        this.calculations = calculations;
    }

    @Override
    protected String title() {
        return getTranslation("calculation.compare.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        List<SavedCalculation> opened = Stream.of(parameters.get(CALCULATIONS).orElse("").split(","))
                .distinct()
                .limit(MOST)
                .map(id -> calculations.open(CalculationId.of(id)))
                .toList();
        Div words = new Div(
                new RouterLink(getTranslation("calculation.list.title"), CalculationsView.class, parameters()),
                new H1(title()));
        words.addClassName("sv-words");
        getContent().add(words);
        List<Compared> compared = new ArrayList<>();
        for (SavedCalculation calculation : opened) {
            try {
                compared.add(WorkedOut.of(calculation.content().calculation()).compared());
            } catch (NoRulesException missing) {
                getContent().add(advice(getTranslation(
                        "calculation.compare.missing",
                        named(calculation),
                        getTranslation(missing.key(), missing.arguments()))));
            }
        }
        ComparisonTable table = new ComparisonTable();
        table.show(compared);
        getContent().add(table);
    }

    private String named(SavedCalculation calculation) {
        String title = calculation.content().title();
        return title.isBlank() ? getTranslation("calculation.unnamed") : title;
    }

    private static Component advice(String words) {
        Paragraph advice = new Paragraph(words);
        advice.addClassName("sv-advice");
        return advice;
    }
}
