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
import se.stegvis.processdag.PaperDayService;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;

/** An earlier day that was held on paper: which insats, when, and by whom; its figures come next. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "processdagar/ny-fran-papper", layout = MainLayout.class)
public class NewPaperDayView extends AssociationView {

    private final transient WorkshopService workshops;
    private final transient PaperDayService paperDays;

    public NewPaperDayView(AssociationService associations, WorkshopService workshops, PaperDayService paperDays) {
        super(associations);
        this.workshops = workshops;
        this.paperDays = paperDays;
    }

    @Override
    protected String title() {
        return getTranslation("processdagpaper.new.title");
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
        PaperDayForm form = new PaperDayForm(faults);
        Button create = new Button(
                getTranslation("processdagpaper.new.create"),
                click -> faults.run(this, () -> {
                    InitiativeId chosen = initiative.getValue();
                    if (chosen == null) {
                        throw InvalidInputException.at("initiative", "processdag.error.initiative");
                    }
                    WorkshopId made = paperDays.create(association(), chosen, form.typed(), getLocale());
                    UI.getCurrent().navigate(PaperDayView.class, parameters("workshop", made.toString()));
                }));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(create);
        row.addClassName("sv-row");
        Div card = new Div(initiative, form, row);
        card.addClassName("sv-card");
        getContent().add(new Paragraph(getTranslation("processdagpaper.new.intro")), card);
    }
}
