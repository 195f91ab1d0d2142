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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.TemplateService;
import se.stegvis.processdag.TemplateSummary;
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
        Select<TemplateSummary> template = template(faults, form);
        Button create = new Button(getTranslation("processdag.new.create"), click -> create(faults, initiative, template, form));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(create);
        row.addClassName("sv-row");
        Div card = new Div(initiative, template, form, row);
        card.addClassName("sv-card");
        getContent().add(new Paragraph(getTranslation("processdag.new.intro")), card);
    }

    /** The templates on offer, the seven themes first. One with a step of its own sets the step of the scale. */
    private Select<TemplateSummary> template(FieldFaults faults, DetailsForm form) {
        List<TemplateSummary> choices = templates.choices(association(), getLocale());
        Select<TemplateSummary> template = faults.add("template", new Select<>());
        template.setLabel(getTranslation("processdagbefore.new.template"));
        template.setItems(choices);
        template.setItemLabelGenerator(choice -> getTranslation(
                "processdagbefore.new.choice", choice.name(), choice.themes(), Durations.of(this, choice.minutes())));
        template.setValue(choices.getFirst());
        template.setHelperText(choices.getFirst().about());
        template.addValueChangeListener(change -> {
            TemplateSummary chosen = change.getValue();
            template.setHelperText(chosen.about());
            BigDecimal step = chosen.scaleStep();
            form.suggestStep(
                    step == null ? workshops.suggest(association()).scaleStep() : step);
        });
        return template;
    }

    private void create(
            FieldFaults faults, Select<InitiativeId> initiative, Select<TemplateSummary> template, DetailsForm form) {
        faults.run(this, () -> {
            InitiativeId chosen = initiative.getValue();
            if (chosen == null) {
                throw InvalidInputException.at("initiative", "processdag.error.initiative");
            }
            WorkshopId made = workshops.create(
                    association(), chosen, form.typed(), template.getValue().ref(), getLocale());
            UI.getCurrent().navigate(WorkshopView.class, parameters("workshop", made.toString()));
        });
    }
}
