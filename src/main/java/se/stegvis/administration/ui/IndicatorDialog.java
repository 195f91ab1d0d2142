package se.stegvis.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.Direction;
import se.stegvis.goal.IndicatorContent;
import se.stegvis.shell.FieldFaults;

/** Asks what an indicator is. */
class IndicatorDialog extends Dialog {

    private final transient FieldFaults faults = new FieldFaults();
    private final TextField name = faults.add("name", new TextField());
    private final TextField unit = faults.add("unit", new TextField());
    private final TextField source = faults.add("source", new TextField());
    private final Select<Direction> direction = new Select<>();
    private final TextArea measured = faults.add("measured", new TextArea());

    /**
     * @param before what it is now; null for a new one
     * @param save stores it
     */
    IndicatorDialog(String title, @Nullable IndicatorContent before, Consumer<IndicatorContent> save) {
        super(title);
        name.setLabel(word("name"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setHelperText(word("name.help"));
        unit.setLabel(word("unit"));
        unit.setHelperText(word("unit.help"));
        source.setLabel(word("source"));
        source.setHelperText(word("source.help"));
        direction.setLabel(word("direction"));
        direction.setEmptySelectionAllowed(true);
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(each -> word(each == null ? "direction.none" : "direction." + each));
        direction.setEmptySelectionCaption(word("direction.none"));
        measured.setLabel(word("measured"));
        measured.setMinRows(3);
        if (before != null) {
            name.setValue(before.name());
            unit.setValue(before.unit());
            source.setValue(before.source());
            direction.setValue(before.direction());
            measured.setValue(before.measured());
        }
        Button store = new Button(getTranslation("administration.save"), click -> {
            if (faults.run(this, () -> save.accept(content()))) {
                close();
            }
        });
        store.addThemeVariants(ButtonVariant.PRIMARY);
        Div body = new Div(name, unit, source, direction, measured);
        body.addClassName("sv-form");
        add(body);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), store);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                name.focus();
            }
        });
    }

    private IndicatorContent content() {
        return new IndicatorContent(
                name.getValue(), unit.getValue(), source.getValue(), direction.getValue(), measured.getValue());
    }

    private String word(String part) {
        return getTranslation("administration.indicators." + part);
    }
}
