package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import se.stegvis.processdag.PaperDay;
import se.stegvis.shell.Dates;
import se.stegvis.shell.FieldFaults;

/** The fields of a day that was held on paper. */
class PaperDayForm extends Composite<Div> {

    private final TextField name = new TextField();
    private final DatePicker date = new DatePicker();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final TextField leaders = new TextField();
    private final TextField documenter = new TextField();

    PaperDayForm(FieldFaults faults) {
        getContent().addClassName("sv-fields");
        faults.add("name", name).setLabel(getTranslation("processdag.details.name"));
        faults.add("date", date).setLabel(getTranslation("processdag.details.date"));
        faults.add("from", from).setLabel(getTranslation("processdag.details.from"));
        faults.add("to", to).setLabel(getTranslation("processdag.details.to"));
        faults.add("leaders", leaders).setLabel(getTranslation("processdagpaper.day.leaders"));
        faults.add("documenter", documenter).setLabel(getTranslation("processdag.details.documenter"));
        List.of(date, from, to).forEach(picker -> {
            Dates.prepare(picker);
            picker.setManualValidation(true);
        });
        getContent().add(name, date, from, to, leaders, documenter);
    }

    void show(PaperDay day) {
        name.setValue(day.name());
        date.setValue(day.date());
        from.setValue(day.from());
        to.setValue(day.to());
        leaders.setValue(day.leaders());
        documenter.setValue(day.documenter());
    }

    PaperDay typed() {
        return new PaperDay(
                name.getValue(), date.getValue(), from.getValue(), to.getValue(), leaders.getValue(), documenter.getValue());
    }
}
