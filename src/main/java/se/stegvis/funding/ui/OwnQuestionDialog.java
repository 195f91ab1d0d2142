package se.stegvis.funding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final TextField longest = faults.add("longest", new TextField());
    private final TextField lowest = faults.add("lowest", new TextField());
    private final TextField highest = faults.add("highest", new TextField());
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
        longest.setLabel(word("own.longest"));
        longest.setHelperText(getTranslation("fundingui.form.own.longest.help", OwnQuestion.LONGEST));
        lowest.setLabel(word("own.lowest"));
        highest.setLabel(word("own.highest"));
        required.setLabel(word("required"));
        if (before != null) {
            label.setValue(before.label());
            help.setValue(before.help());
            required.setValue(before.required());
            choices.setValue(String.join(
                    "\n", before.choices().stream().map(OwnQuestion.Choice::words).toList()));
            longest.setValue(written(before.longest()));
            lowest.setValue(written(before.lowest()));
            highest.setValue(written(before.highest()));
        }
        type.addValueChangeListener(change -> showParts());
        showParts();
        Button store = new Button(word("save"), click -> {
            if (faults.run(this, () -> store(save))) {
                close();
            }
        });
        store.addThemeVariants(ButtonVariant.PRIMARY);
        Div body = new Div(label, help, type, choices, longest, lowest, highest, required);
        body.addClassName("sv-form");
        add(body);
        getFooter().add(new Button(getTranslation("fundingui.cancel"), click -> close()), store);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                label.focus();
            }
        });
    }

    private void showParts() {
        boolean table = type.getValue() == FieldType.TABLE;
        choices.setVisible(table || type.getValue() == FieldType.CHOICE);
        choices.setLabel(word(table ? "columns" : "choices"));
        longest.setVisible(table || type.getValue() == FieldType.TEXT);
        lowest.setVisible(type.getValue() == FieldType.NUMBER);
        highest.setVisible(type.getValue() == FieldType.NUMBER);
    }

    private static String written(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    private void store(Consumer<OwnQuestion> save) {
        try {
            save.accept(question());
        } catch (EditConflictException conflict) {
            throw InvalidInputException.at("label", "fundingui.form.changedByOther", conflict.savedBy());
        }
    }

    private OwnQuestion question() {
        Integer most = Fields.whole("longest", longest.getValue());
        return new OwnQuestion(
                before == null ? "egen." + FormAdjustments.newName() : before.key(),
                section,
                type.getValue(),
                label.getValue(),
                help.getValue(),
                Boolean.TRUE.equals(required.getValue()),
                choices(type.getValue(), before, lines()),
                most,
                number("lowest", lowest),
                number("highest", highest));
    }

    private static @Nullable Long number(String part, TextField field) {
        Integer number = Fields.whole(part, field.getValue());
        return number == null ? null : number.longValue();
    }

    private List<String> lines() {
        return choices.getValue().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /**
     * What the lines become. One that is written as before keeps its name, so that answers keep their meaning; so does a column whose
     * heading alone is corrected, because what stands in it is still there to be read. A corrected choice is another choice.
     */
    static List<OwnQuestion.Choice> choices(FieldType type, @Nullable OwnQuestion before, List<String> lines) {
        List<OwnQuestion.Choice> was = before == null ? List.of() : before.choices();
        boolean corrected = type == FieldType.TABLE && was.size() == lines.size();
        List<OwnQuestion.Choice> choices = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String words = lines.get(i);
            Optional<String> name = was.stream()
                    .filter(choice -> choice.words().equals(words))
                    .map(OwnQuestion.Choice::name)
                    .findFirst();
            if (name.isEmpty() && corrected && !lines.contains(was.get(i).words())) {
                name = Optional.of(was.get(i).name());
            }
            choices.add(new OwnQuestion.Choice(name.orElseGet(FormAdjustments::newName), words));
        }
        return choices;
    }

    private String word(String part) {
        return getTranslation("fundingui.form." + part);
    }
}
