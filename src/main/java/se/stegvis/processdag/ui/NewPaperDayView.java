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
import se.stegvis.processdag.PaperDayService;
import se.stegvis.processdag.TemplateService;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;

/** An earlier day that was held on paper: which insats, which template, when, and by whom; its figures come next. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "processdagar/ny-fran-papper", layout = MainLayout.class)
public class NewPaperDayView extends AssociationView {

    private final transient WorkshopService workshops;
    private final transient TemplateService templates;
    private final transient PaperDayService paperDays;

    public NewPaperDayView(
            AssociationService associations,
            WorkshopService workshops,
            TemplateService templates,
            PaperDayService paperDays) {
        super(associations);
        this.workshops = workshops;
        this.templates = templates;
        this.paperDays = paperDays;
    }

    @Override
    protected String title() {
        return getTranslation("processdagpaper.new.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        getContent().add(new H1(title()));
        FieldFaults faults = new FieldFaults();
        PaperDayForm form = new PaperDayForm(faults);
        NewDayCard card = new NewDayCard(
                        faults,
                        workshops.initiatives(association()),
                        templates.choices(association(), getLocale()),
                        form,
                        getTranslation("processdagpaper.new.create"),
                        chosen -> create(chosen, form))
                .withEarlierVersions();
        getContent().add(new Paragraph(getTranslation("processdagpaper.new.intro")), card);
    }

    private void create(NewDayCard.Beginning chosen, PaperDayForm form) {
        WorkshopId made = paperDays.create(
                association(), chosen.initiative(), form.typed(), chosen.template(), chosen.version(), getLocale());
        UI.getCurrent().navigate(PaperDayView.class, parameters("workshop", made.toString()));
    }
}
