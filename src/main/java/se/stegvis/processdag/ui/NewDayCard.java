package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.TemplateRef;
import se.stegvis.processdag.TemplateSummary;
import se.stegvis.shell.FieldFaults;

/** How every new day begins, whether it is to be held or was held on paper: which insats, which template, and what else is asked. */
class NewDayCard extends Composite<Div> {

    /**
     * What has been chosen.
     *
     * @param version of the template; null for its newest
     */
    record Beginning(InitiativeId initiative, TemplateRef template, @Nullable Integer version) {}

    private final transient FieldFaults faults;
    private final Select<InitiativeId> initiative = new Select<>();
    private final Select<TemplateSummary> template = new Select<>();
    private final Select<TemplateSummary.Published> version = new Select<>();
    private boolean earlierToo;

    /**
     * @param initiatives the insatser to choose among; without any the card says only that
     * @param templates those on offer, the one that is suggested first
     * @param form what else is asked of the day
     * @param label of the button
     * @param create makes the day of what was chosen; what it says about input is shown at the fields
     */
    NewDayCard(
            FieldFaults faults,
            Map<InitiativeId, String> initiatives,
            List<TemplateSummary> templates,
            Component form,
            String label,
            Consumer<Beginning> create) {
        this.faults = faults;
        if (initiatives.isEmpty()) {
            getContent().addClassName("sv-empty");
            getContent().add(new Paragraph(getTranslation("processdag.new.noInitiatives")));
            return;
        }
        faults.add("initiative", initiative).setLabel(getTranslation("processdag.details.initiative"));
        initiative.setItems(initiatives.keySet());
        initiative.setItemLabelGenerator(id -> initiatives.getOrDefault(id, ""));
        offer(templates);
        Button button = new Button(label, click -> faults.run(this, () -> create.accept(beginning())));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(button);
        row.addClassName("sv-row");
        getContent().addClassName("sv-card");
        getContent().add(initiative, template, version, form, row);
    }

    private void offer(List<TemplateSummary> templates) {
        faults.add("template", template).setLabel(getTranslation("processdagbefore.new.template"));
        template.setItems(templates);
        template.setItemLabelGenerator(choice -> getTranslation(
                "processdagbefore.new.choice", choice.name(), choice.themes(), Durations.of(this, choice.minutes())));
        template.addValueChangeListener(change -> describe(change.getValue()));
        version.setLabel(getTranslation("processdagbefore.new.version"));
        version.setHelperText(getTranslation("processdagbefore.new.versionHelp"));
        version.setItemLabelGenerator(one -> getTranslation(
                "processdagbefore.new.versionChoice",
                one.number(),
                SwedishTime.dayOf(one.at()).toString()));
        version.setVisible(false);
        template.setValue(templates.getFirst());
    }

    private void describe(TemplateSummary chosen) {
        template.setHelperText(chosen.about());
        version.setVisible(earlierToo && chosen.published().size() > 1);
        version.setItems(chosen.published());
        if (!chosen.published().isEmpty()) {
            version.setValue(chosen.published().getFirst());
        }
    }

    /** Lets an earlier version of a template be chosen too, for a day that was held when it was the newest. */
    NewDayCard withEarlierVersions() {
        earlierToo = true;
        return this;
    }

    /** Tells of each template that is chosen after the first. */
    NewDayCard whenChosen(Consumer<TemplateSummary> chosen) {
        template.addValueChangeListener(change -> chosen.accept(change.getValue()));
        return this;
    }

    private Beginning beginning() {
        InitiativeId about = initiative.getValue();
        if (about == null) {
            throw InvalidInputException.at("initiative", "processdag.error.initiative");
        }
        TemplateSummary.Published earlier = version.isVisible() ? version.getValue() : null;
        return new Beginning(about, template.getValue().ref(), earlier == null ? null : earlier.number());
    }
}
