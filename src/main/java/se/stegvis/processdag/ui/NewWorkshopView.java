package se.stegvis.processdag.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.processdag.TemplateService;
import se.stegvis.processdag.WorkshopDetails;
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
    private final transient TemplateService templates;

    public NewWorkshopView(AssociationService associations, WorkshopService workshops, TemplateService templates) {
        super(associations);
        this.workshops = workshops;
        this.templates = templates;
    }

    @Override
    protected String title() {
        return getTranslation("processdag.new.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        getContent().add(new H1(title()));
        FieldFaults faults = new FieldFaults();
        DetailsForm form = new DetailsForm(faults, workshops.leaders(association()));
        WorkshopDetails suggested = workshops.suggest(association());
        form.show(suggested);
        NewDayCard card = new NewDayCard(
                        faults,
                        workshops.initiatives(association()),
                        templates.choices(association(), getLocale()),
                        form,
                        getTranslation("processdag.new.create"),
                        chosen -> create(chosen, form))
                // A template with a step of its own sets the step of the scale.
                .whenChosen(template -> form.suggestStep(
                        template.scaleStep() == null ? suggested.scaleStep() : template.scaleStep()));
        getContent().add(new Paragraph(getTranslation("processdag.new.intro")), card);
    }

    private void create(NewDayCard.Beginning chosen, DetailsForm form) {
        WorkshopId made =
                workshops.create(association(), chosen.initiative(), form.typed(), chosen.template(), getLocale());
        UI.getCurrent().navigate(WorkshopView.class, parameters("workshop", made.toString()));
    }
}
