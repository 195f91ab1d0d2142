package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.BudgetChange;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetRow;
import se.stegvis.funding.CostType;
import se.stegvis.funding.StaffCost;
import se.stegvis.shell.FieldFaults;

/** How a salary is computed in one year, with what it comes to as one writes. Left empty, the amount is written by hand. */
final class StaffYear extends Composite<Div> {

    /** Names of the fields, as the service uses them. */
    static final Set<String> FIELDS = Set.of("share", "monthly", "months", "fees");

    private final transient FormPage page;
    private final int year;
    private final transient @Nullable BudgetRow row;
    private final TextField share;
    private final TextField monthly;
    private final TextField months;
    private final TextField fees;
    private final Span amount = new Span();

    /** @param usualFees what the förbund reckons with, for a year without a calculation */
    StaffYear(FormPage page, FieldFaults faults, int year, @Nullable BudgetRow row, String usualFees) {
        this.page = page;
        this.year = year;
        this.row = row;
        share = field(faults, "share");
        monthly = field(faults, "monthly");
        months = field(faults, "months");
        fees = field(faults, "fees");
        fees.setValue(usualFees);
        StaffCost staff = row == null ? null : row.content().staff();
        if (staff != null) {
            share.setValue(Fields.number(staff.share()));
            monthly.setValue(staff.monthly().figure());
            months.setValue(Fields.number(staff.months()));
            fees.setValue(Fields.number(staff.fees()));
        }
        Span title = new Span(Integer.toString(year));
        title.addClassName("fu-staff-year");
        title.setId("fu-staff-" + year);
        amount.addClassName("fu-staff-amount");
        amount.getElement().setAttribute("aria-live", "polite");
        getContent().add(title, share, monthly, months, fees, amount);
        getContent().addClassName("fu-staff");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-labelledby", "fu-staff-" + year);
        reckon();
    }

    int year() {
        return year;
    }

    /** The name of a field among those of all years. */
    String field(String name) {
        return name + year;
    }

    private TextField field(FieldFaults faults, String name) {
        TextField field = faults.add(field(name), Fields.figure(page.text("fundingui.staff." + name)));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> reckon());
        return field;
    }

    private void reckon() {
        try {
            amount.setText(calculation().map(StaffCost::amount).map(Kronor::toString).orElse(""));
        } catch (InvalidInputException notYet) {
            amount.setText("");
        }
    }

    /**
     * What is to be stored for the year.
     *
     * @param described puts party, activity and remark into a row
     * @return empty when there is nothing to store
     * @throws InvalidInputException when a part of the calculation is missing or no number
     */
    Optional<BudgetChange> change(UnaryOperator<BudgetContent> described) {
        StaffCost staff = calculation().orElse(null);
        BudgetRow stored = row;
        if (stored != null) {
            return Optional.of(BudgetChange.save(stored, described.apply(stored.content().computed(staff))));
        }
        return staff == null
                ? Optional.empty()
                : Optional.of(BudgetChange.add(described.apply(
                        BudgetContent.cost(CostType.SALARY, year, Kronor.ZERO).computed(staff))));
    }

    private Optional<StaffCost> calculation() {
        if (Stream.of(share, monthly, months).allMatch(field -> field.getValue().isBlank())) {
            return Optional.empty();
        }
        return Optional.of(new StaffCost(
                number("share", share), Kronor.rounded(number("monthly", monthly)), number("months", months), number("fees", fees)));
    }

    private BigDecimal number(String name, TextField field) {
        String text = field.getValue().replaceFirst("(?i)\\s*kr\\s*$", "");
        BigDecimal number = Fields.number(field(name), text);
        if (number == null) {
            throw InvalidInputException.at(field(name), "fundingui.missing");
        }
        return number;
    }
}
