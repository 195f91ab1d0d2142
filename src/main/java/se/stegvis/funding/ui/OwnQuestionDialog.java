package se.stegvis.funding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.funding.FieldType;
import se.stegvis.funding.FormAdjustments.OwnQuestion;
import se.stegvis.funding.FormAdjustments;
import se.stegvis.funding.Section;
import se.stegvis.shell.FieldFaults;

/** A question of the förbund's own. */
final class OwnQuestionDialog extends Dialog {

    private final transient FieldFaults faults = new FieldFaults();
    private final TextField label = faults.add("label", new TextField());
    private final TextArea help = faults.add("help", new TextArea());
    private final Select<FieldType> type = faults.add("type", new Select<>());
    private final TextArea choices = faults.add("choices", new TextArea());
    private final Checkbox required = new Checkbox();
    private final transient @Nullable OwnQuestion before;
    private final Section section;

    /**
     * @param before as it is now; null for a new one
     * @param save stores it
     */
    OwnQuestionDialog(String title, Section section, @Nullable OwnQuestion before, Consumer<OwnQuestion> save) {
        super(title);
        this.before = before;
        this.section = section;
        label.setLabel(word("label"));
        help.setLabel(word("helpLabel"));
        type.setLabel(word("type"));
        type.setItems(FormEditorView.types());
        type.setItemLabelGenerator(each -> word("type." + each));
        type.setValue(before == null ? FieldType.TEXT : before.type());
        // The answers to a question are of one type for ever.
        type.setReadOnly(before != null);
        choices.setMinRows(3);
        choices.setHelperText(word("choices.help"));
        required.setLabel(word("required"));
        if (before != null) {
            label.setValue(before.label());
            help.setValue(before.help());
            required.setValue(before.required());
            choices.setValue(String.join(
                    "\n", before.choices().stream().map(OwnQuestion.Choice::words).toList()));
        }
        type.addValueChangeListener(change -> showChoices());
        showChoices();
        Button store = new Button(word("save"), click -> {
            if (faults.run(this, () -> store(save))) {
                close();
            }
        });
        store.addThemeVariants(ButtonVariant.PRIMARY);
        Div body = new Div(label, help, type, choices, required);
        body.addClassName("sv-form");
        add(body);
        getFooter().add(new Button(getTranslation("fundingui.cancel"), click -> close()), store);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                label.focus();
            }
        });
    }

    private void showChoices() {
        boolean table = type.getValue() == FieldType.TABLE;
        choices.setVisible(table || type.getValue() == FieldType.CHOICE);
        choices.setLabel(word(table ? "columns" : "choices"));
    }

    private void store(Consumer<OwnQuestion> save) {
        try {
            save.accept(question());
        } catch (EditConflictException conflict) {
            throw InvalidInputException.at("label", "fundingui.chosenByOther", conflict.savedBy());
        }
    }

    private OwnQuestion question() {
        return new OwnQuestion(
                before == null ? "egen." + FormAdjustments.newName() : before.key(),
                section,
                type.getValue(),
                label.getValue(),
                help.getValue(),
                Boolean.TRUE.equals(required.getValue()),
                lines().stream().map(this::choice).toList());
    }

    private List<String> lines() {
        return choices.getValue().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A choice that is written as before keeps its name, so that answers keep their meaning. */
    private OwnQuestion.Choice choice(String words) {
        OwnQuestion was = before;
        return was == null
                ? new OwnQuestion.Choice(FormAdjustments.newName(), words)
                : was.choices().stream()
                        .filter(choice -> choice.words().equals(words))
                        .findFirst()
                        .orElseGet(() -> new OwnQuestion.Choice(FormAdjustments.newName(), words));
    }

    private String word(String part) {
        return getTranslation("fundingui.form." + part);
    }
}
