package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.shell.TypedText;

/**
 * A number as a field and as a slider beneath it, which say the same. The slider reaches over what is usual, the field over all that is
 * possible. Both work by keyboard, and what is chosen with either is stored at once.
 */
final class Sliding extends Composite<Div> {

    private static final int MILLISECONDS_AFTER_LAST_MOVE = 200;

    private final TextField field;
    private final transient Quantity quantity;
    private final RangeInput slider = new RangeInput(ValueChangeMode.LAZY);
    private final transient Reach reach;

    /**
     * How far the slider reaches, as the number is written.
     *
     * @param otherwise where it stands when the field is empty
     */
    record Reach(double least, double most, double step, double otherwise) {}

    /**
     * @param name identity of the number in the calculation
     * @param unit said after the number, to those who have the slider read to them
     */
    Sliding(Writing writing, String name, TextField field, Quantity quantity, Lens<@Nullable BigDecimal> part, Reach reach, String unit) {
        this.field = field;
        this.quantity = quantity;
        this.reach = reach;
        TypedText typed = writing.number(name, field, quantity, part);
        slider.setMin(reach.least());
        slider.setMax(reach.most());
        slider.setStep(reach.step());
        slider.setValueChangeTimeout(MILLISECONDS_AFTER_LAST_MOVE);
        slider.addClassName("ca-slider");
        slider.setAriaLabel(getTranslation("calculation.slider", field.getLabel()));
        follow(unit);
        field.addValueChangeListener(change -> follow(unit));
        slider.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.write(quantity.write(
                        BigDecimal.valueOf(change.getValue()).divide(BigDecimal.valueOf(quantity.scale()))));
            }
        });
        getContent().addClassName("ca-sliding");
        getContent().add(typed, slider);
    }

    /** The slider stands where the field says, or as near as it reaches. */
    private void follow(String unit) {
        double value = written();
        slider.setValue(Math.clamp(value, reach.least(), reach.most()));
        slider.getElement()
                .setAttribute(
                        "aria-valuetext",
                        field.isEmpty()
                                ? getTranslation("calculation.slider.empty")
                                : field.getValue() + " " + unit);
    }

    private double written() {
        try {
            BigDecimal value = quantity.read(field.getValue());
            return value == null ? reach.otherwise() : value.doubleValue() * quantity.scale();
        } catch (InvalidInputException noNumber) {
            return slider.getValue();
        }
    }
}
