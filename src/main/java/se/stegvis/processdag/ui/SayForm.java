package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import se.stegvis.processdag.ActionState;
import se.stegvis.processdag.FollowedAction;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** How an action goes: its state, and what there is to say of it. */
class SayForm extends Composite<Div> {

    /** Stores what has been said. */
    @FunctionalInterface
    interface Say {
        void say(ActionState state, String note);
    }

    private final TextArea note;

    /**
     * @param about which action, for who has the page read aloud
     * @param say stores it
     * @param said what happens when it is stored
     */
    SayForm(FollowedAction action, String about, Say say, Runnable said) {
        FieldFaults faults = new FieldFaults();
        RadioButtonGroup<ActionState> state = faults.add("state", new RadioButtonGroup<>());
        state.setLabel(getTranslation("processdagmemory.say.state"));
        state.setItems(ActionState.values());
        state.setItemLabelGenerator(one -> getTranslation("processdagmemory.state." + one));
        state.setValue(action.state());
        state.setAriaLabel(getTranslation("processdagmemory.say.state") + ": " + about);
        note = faults.add("note", new TextArea(getTranslation("processdagmemory.say.note")));
        note.setMinRows(1);
        note.setHelperText(getTranslation("processdagmemory.say.noteHelp"));
        Button save = new Button(getTranslation("processdagmemory.say.save"));
        save.setAriaLabel(getTranslation("processdagmemory.say.save") + ": " + about);
        save.addClickListener(click -> {
            if (faults.run(this, () -> say.say(state.getValue(), note.getValue()))) {
                Notices.done(this, "processdagmemory.say.saved");
                note.clear();
                said.run();
            }
        });
        save.addClassName("sv-start");
        getContent().addClassName("pd-say");
        getContent().add(state, note, save);
    }

    /** What somebody is writing and has not saved. */
    String unsaved() {
        return note.getValue();
    }

    /** Goes on with what somebody was writing. */
    void goOn(String words) {
        note.setValue(words);
    }
}
