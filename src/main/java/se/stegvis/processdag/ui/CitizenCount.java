package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopRecord;
import se.stegvis.shell.FieldFaults;

/** How many citizens are in the room, stored when it is typed. */
class CitizenCount extends Composite<IntegerField> {

    private int shown;

    CitizenCount(WorkshopId workshop, WorkshopRecord record) {
        IntegerField people = getContent();
        FieldFaults faults = new FieldFaults();
        faults.add("citizens", people);
        people.setLabel(getTranslation("processdagphone.citizens"));
        people.setHelperText(getTranslation("processdagphone.citizens.help"));
        people.addClassName("pd-citizens");
        people.setStepButtonsVisible(true);
        people.setMin(0);
        people.addValueChangeListener(change -> {
            int typed = Objects.requireNonNullElse(people.getValue(), 0);
            if (change.isFromClient() && faults.run(this, () -> record.countCitizens(workshop, typed))) {
                shown = typed;
            }
        });
    }

    /** Shows what is stored when somebody else has changed it. */
    void show(WorkshopPicture picture) {
        if (picture.citizens() != shown) {
            shown = picture.citizens();
            getContent().setValue(shown);
        }
    }
}
