package se.stegvis.board.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.SubmittedApplication;

/** One amount for each year of an application's period. */
final class AmountFields extends Composite<Div> implements HasValidation {

    private final SortedMap<Integer, TextField> years = new TreeMap<>();
    private final Paragraph fault = new Paragraph();

    AmountFields(SubmittedApplication application, SortedMap<Integer, Kronor> amounts) {
        Div fields = new Div();
        fields.addClassName("sv-fields");
        for (int year = application.start().getYear(); year <= application.lastYear(); year++) {
            TextField field = new TextField(getTranslation("boardui.amount.year", Integer.toString(year)));
            Kronor amount = amounts.get(year);
            field.setValue(amount == null ? "" : amount.figure());
            Kronor sought = application.sought().getOrDefault(year, Kronor.ZERO);
            field.setHelperText(getTranslation("boardui.amount.sought", sought.toString()));
            field.addClassName("bo-figure");
            field.setManualValidation(true);
            years.put(year, field);
            fields.add(field);
        }
        fault.addClassName("bo-fault");
        fault.getElement().setAttribute("role", "alert");
        getContent().addClassName("bo-stack");
        getContent().add(fields, fault);
    }

    /**
     * The amounts as typed; blank fields are left out.
     *
     * @throws InvalidInputException at {@code amounts} when one is no amount
     */
    SortedMap<Integer, Kronor> amounts() {
        SortedMap<Integer, Kronor> amounts = new TreeMap<>();
        years.forEach((year, field) -> {
            if (!field.getValue().isBlank()) {
                amounts.put(
                        year,
                        Kronor.parse(field.getValue())
                                .orElseThrow(() -> InvalidInputException.at("amounts", "boardui.fault.amount")));
            }
        });
        return amounts;
    }

    /** Takes over what was typed in other fields of the same application. */
    void takeOver(AmountFields earlier) {
        earlier.years.forEach((year, field) -> {
            TextField own = years.get(year);
            if (own != null) {
                own.setValue(field.getValue());
            }
        });
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        fault.setText(message == null ? "" : message);
    }

    @Override
    public String getErrorMessage() {
        return fault.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        years.values().forEach(field -> field.setInvalid(invalid));
        fault.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return fault.isVisible();
    }
}
