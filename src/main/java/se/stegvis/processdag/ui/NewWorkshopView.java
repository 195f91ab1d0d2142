package se.stegvis.processdag.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;

/** A new processdag: which insats, when, and who leads. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "processdagar/ny", layout = MainLayout.class)
public class NewWorkshopView extends AssociationView {

    private final transient WorkshopService workshops;

    public NewWorkshopView(AssociationService associations, WorkshopService workshops) {
        super(associations);
        this.workshops = workshops;
    }

    @Override
    protected String title() {
        return getTranslation("processdag.new.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        getContent().add(new H1(title()));
        Map<InitiativeId, String> initiatives = workshops.initiatives(association());
        if (initiatives.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("processdag.new.noInitiatives"));
            empty.addClassName("sv-empty");
            getContent().add(empty);
            return;
        }
        FieldFaults faults = new FieldFaults();
        Select<InitiativeId> initiative = faults.add("initiative", new Select<>());
        initiative.setLabel(getTranslation("processdag.details.initiative"));
        initiative.setItems(initiatives.keySet());
        initiative.setItemLabelGenerator(id -> initiatives.getOrDefault(id, ""));
        DetailsForm form = new DetailsForm(faults, workshops.leaders(association()));
        form.show(workshops.suggest(association()));
        Button create = new Button(getTranslation("processdag.new.create"), click -> create(faults, initiative, form));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(create);
        row.addClassName("sv-row");
        Div card = new Div(initiative, form, row);
        card.addClassName("sv-card");
        getContent().add(new Paragraph(getTranslation("processdag.new.intro")), card);
    }

    private void create(FieldFaults faults, Select<InitiativeId> initiative, DetailsForm form) {
        faults.run(this, () -> {
            InitiativeId chosen = initiative.getValue();
            if (chosen == null) {
                throw InvalidInputException.at("initiative", "processdag.error.initiative");
            }
            WorkshopId made = workshops.create(association(), chosen, form.typed(), getLocale());
            UI.getCurrent().navigate(WorkshopView.class, parameters("workshop", made.toString()));
        });
    }
}
