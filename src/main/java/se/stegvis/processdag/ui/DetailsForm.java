package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.stegvis.foundation.AccountId;
import se.stegvis.processdag.Figures;
import se.stegvis.processdag.WorkshopDetails;
import se.stegvis.shell.Dates;
import se.stegvis.shell.FieldFaults;

/** The fields of a processdag's details. */
class DetailsForm extends Composite<Div> {

    private static final List<BigDecimal> STEPS = List.of(BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("0.1"));

    private final TextField name = new TextField();
    private final DatePicker date = new DatePicker();
    private final TimePicker start = new TimePicker();
    private final TimePicker end = new TimePicker();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final TextField documenter = new TextField();
    private final CheckboxGroup<AccountId> facilitators = new CheckboxGroup<>();
    private final Select<BigDecimal> scaleStep = new Select<>();
    private final IntegerField fewestAnswers = new IntegerField();

    DetailsForm(FieldFaults faults, Map<AccountId, String> leaders) {
        getContent().addClassName("pd-details-form");
        faults.add("name", name).setLabel(getTranslation("processdag.details.name"));
        faults.add("date", date).setLabel(getTranslation("processdag.details.date"));
        faults.add("start", start).setLabel(getTranslation("processdag.details.start"));
        faults.add("end", end).setLabel(getTranslation("processdag.details.end"));
        faults.add("from", from).setLabel(getTranslation("processdag.details.from"));
        faults.add("to", to).setLabel(getTranslation("processdag.details.to"));
        faults.add("documenter", documenter).setLabel(getTranslation("processdag.details.documenter"));
        faults.add("facilitators", facilitators).setLabel(getTranslation("processdag.details.facilitators"));
        faults.add("scaleStep", scaleStep).setLabel(getTranslation("processdag.details.scaleStep"));
        faults.add("fewestAnswers", fewestAnswers).setLabel(getTranslation("processdag.details.fewestAnswers"));
        List.of(date, from, to).forEach(picker -> {
            Dates.prepare(picker);
            picker.setManualValidation(true);
        });
        List.of(start, end).forEach(picker -> {
            picker.setStep(Duration.ofMinutes(15));
            picker.setLocale(se.stegvis.foundation.Texts.SWEDISH);
            picker.setManualValidation(true);
        });
        facilitators.setItems(leaders.keySet());
        facilitators.setItemLabelGenerator(account -> leaders.getOrDefault(account, ""));
        scaleStep.setItems(STEPS);
        scaleStep.setItemLabelGenerator(step -> Figures.step(step, getLocale()));
        fewestAnswers.setHelperText(getTranslation("processdag.details.fewestHelp"));
        fewestAnswers.setManualValidation(true);
        List.<HasStyle>of(name, date, documenter, facilitators).forEach(field -> field.addClassName("pd-wide"));
        getContent().add(name, date, start, end, from, to, documenter, scaleStep, fewestAnswers, facilitators);
    }

    void show(WorkshopDetails details) {
        name.setValue(details.name());
        date.setValue(details.date());
        start.setValue(details.start());
        end.setValue(details.end());
        from.setValue(details.from());
        to.setValue(details.to());
        documenter.setValue(details.documenter());
        facilitators.setValue(details.facilitators());
        suggestStep(details.scaleStep());
        fewestAnswers.setValue(details.fewestAnswers());
    }

    /** Sets the step of the scale. */
    void suggestStep(BigDecimal suggested) {
        scaleStep.setValue(STEPS.stream()
                .filter(step -> step.compareTo(suggested) == 0)
                .findFirst()
                .orElse(BigDecimal.ONE));
    }

    WorkshopDetails typed() {
        return new WorkshopDetails(
                name.getValue(),
                date.getValue(),
                start.getValue(),
                end.getValue(),
                from.getValue(),
                to.getValue(),
                documenter.getValue(),
                facilitators.getValue().stream().collect(Collectors.toUnmodifiableSet()),
                scaleStep.getValue(),
                fewestAnswers.getValue());
    }
}
