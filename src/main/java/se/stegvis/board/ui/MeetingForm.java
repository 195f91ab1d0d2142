package se.stegvis.board.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.function.Consumer;
import se.stegvis.board.MeetingDetails;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Texts;
import se.stegvis.shell.Dates;
import se.stegvis.shell.FieldFaults;

/** When and where a meeting is. */
final class MeetingForm extends Composite<Div> {

    private static final LocalTime USUAL = LocalTime.of(9, 0);

    private final transient FieldFaults faults = new FieldFaults();
    private final DatePicker date = faults.add("date", new DatePicker());
    private final TimePicker time = faults.add("time", new TimePicker());
    private final TextField place = faults.add("place", new TextField());

    /** @param save called with what is typed, its complaints shown at the fields */
    MeetingForm(MeetingDetails details, String button, Consumer<MeetingDetails> save) {
        date.setLabel(getTranslation("boardui.meeting.date"));
        Dates.prepare(date);
        date.setValue(details.date());
        time.setLabel(getTranslation("boardui.meeting.time"));
        time.setLocale(Texts.SWEDISH);
        time.setValue(details.time() == null ? USUAL : details.time());
        place.setLabel(getTranslation("boardui.meeting.place"));
        place.setValue(details.place());
        getContent().addClassName("bo-stack");
        getContent()
                .add(
                        Parts.fields(date, time, place),
                        Parts.row(Parts.primary(
                                button,
                                () -> faults.run(this, () -> save.accept(typed())))));
    }

    /** What is typed; a text that is no day is told apart from none at all. */
    private MeetingDetails typed() {
        if (date.getValue() == null && !date.getElement().getProperty("_inputElementValue", "").isBlank()) {
            throw InvalidInputException.at("date", "shell.dates.bad");
        }
        return new MeetingDetails(date.getValue(), time.getValue(), place.getValue());
    }
}
