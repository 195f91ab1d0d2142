package se.stegvis.processdag.ui;

import com.vaadin.flow.component.textfield.IntegerField;

/** A field for minutes. What is wrong with them is said by whoever stores them. */
class MinutesField extends IntegerField {

    MinutesField(String label, int minutes) {
        super(label);
        addClassName("pd-minutes");
        setManualValidation(true);
        setValue(minutes);
    }

    /** Calls back when a person has changed it. */
    void whenTyped(Runnable changed) {
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }
}
