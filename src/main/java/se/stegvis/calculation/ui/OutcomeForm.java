package se.stegvis.calculation.ui;

import static se.stegvis.calculation.ui.ForecastWords.living;
import static se.stegvis.calculation.ui.ForecastWords.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.stegvis.calculation.CountedStep;
import se.stegvis.calculation.Living;
import se.stegvis.calculation.LivingStep;
import se.stegvis.calculation.OutcomeContent;
import se.stegvis.calculation.ShownOutcome;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.shell.Dates;
import se.stegvis.shell.FieldFaults;

/** What was counted in a period: days, source, cost, and for each step how many took it. */
final class OutcomeForm extends Composite<Div> {

    /** Stores what is in the form. */
    @FunctionalInterface
    interface Store {
        void store(OutcomeContent content);
    }

    private final FieldFaults faults = new FieldFaults();
    private final DatePicker begins = faults.add("begins", new DatePicker(text(this, "period.begins")));
    private final DatePicker ends = faults.add("ends", new DatePicker(text(this, "period.ends")));
    private final TextField source = faults.add("source", new TextField(text(this, "period.source")));
    private final TextField cost = faults.add("cost", new TextField(text(this, "period.cost")));
    private final Rows rows = faults.add("counts", new Rows());
    private final transient BiFunction<LocalDate, LocalDate, Kronor> granted;
    private String suggestedCost = "";

    /**
     * @param granted what the insats was granted for some days: a cost to begin with
     * @param done called when what is in the form has been stored
     * @param given up on when one does not want to after all
     */
    OutcomeForm(
            BiFunction<LocalDate, LocalDate, Kronor> granted, Store store, Runnable done, Runnable givenUp) {
        this.granted = granted;
        List.of(begins, ends).forEach(picker -> {
            Dates.prepare(picker);
            picker.setManualValidation(true);
            picker.addValueChangeListener(change -> suggestCost());
        });
        source.setHelperText(text(this, "period.source.help"));
        cost.setHelperText(text(this, "period.cost.help"));
        Div fields = new Div(begins, ends, source, cost);
        fields.addClassName("sv-fields");
        Button save = new Button(text(this, "period.save"), click -> {
            if (faults.run(this, () -> store.store(typed()))) {
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(text(this, "period.cancel"), click -> givenUp.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(save, cancel);
        buttons.addClassName("sv-row");
        Paragraph secret = ForecastWords.muted(text(this, "period.counts.help"));
        getContent().add(fields, new H3(text(this, "period.counts")), secret, rows, buttons);
        getContent().addClassName("cf-form");
    }

    /** Fills the form with what has been entered already. */
    OutcomeForm filled(ShownOutcome outcome) {
        begins.setValue(outcome.begins());
        ends.setValue(outcome.ends());
        source.setValue(outcome.source());
        cost.setValue(outcome.cost().figure());
        rows.show(outcome.counts());
        return this;
    }

    /** What was granted for the days is put in, until somebody writes something else. */
    private void suggestCost() {
        LocalDate first = begins.getValue();
        LocalDate last = ends.getValue();
        if (first != null && last != null && !last.isBefore(first) && cost.getValue().equals(suggestedCost)) {
            suggestedCost = granted.apply(first, last).figure();
            cost.setValue(suggestedCost);
        }
    }

    private OutcomeContent typed() {
        return new OutcomeContent(
                begins.getValue(),
                ends.getValue(),
                source.getValue(),
                Kronor.parse(cost.getValue()).orElse(null),
                rows.typed());
    }

    /** A row for each step. */
    static final class Rows extends Composite<Div> implements HasValidation, Focusable<Div> {

        private final Div list = new Div();
        private final Paragraph fault = new Paragraph();
        private final List<Row> rows = new ArrayList<>();

        Rows() {
            fault.addClassName("cf-fault");
            fault.getElement().setAttribute("role", "alert");
            fault.setVisible(false);
            getContent().getElement().setAttribute("tabindex", "-1");
            Button more = new Button(text(this, "period.more"), click -> {
                Row row = add(null);
                row.before.focus();
            });
            getContent().add(fault, list, more);
            add(null);
        }

        void show(List<CountedStep> counts) {
            rows.clear();
            list.removeAll();
            counts.forEach(this::add);
        }

        private Row add(@Nullable CountedStep count) {
            Row row = new Row(rows.size() + 1);
            if (count != null) {
                row.before.setValue(count.step().before());
                row.after.setValue(count.step().after());
                row.people.setValue(count.people());
            }
            Button away = new Button(text(this, "period.less"), click -> {
                rows.remove(row);
                list.remove(row.line);
            });
            away.addThemeVariants(ButtonVariant.TERTIARY);
            away.setAriaLabel(text(this, "period.less.row", rows.size() + 1));
            row.line.add(away);
            rows.add(row);
            list.add(row.line);
            return row;
        }

        /** What has been written; a row in which nothing has counts for nothing. */
        List<CountedStep> typed() {
            List<CountedStep> typed = new ArrayList<>();
            for (Row row : rows) {
                Living before = row.before.getValue();
                Living after = row.after.getValue();
                Integer people = row.people.getValue();
                if (before == null && after == null && people == null) {
                    continue;
                }
                if (before == null || after == null) {
                    throw InvalidInputException.at("counts", "calculationforecast.fault.half");
                }
                typed.add(new CountedStep(new LivingStep(before, after), people == null ? 0 : people));
            }
            return typed;
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
            fault.setVisible(invalid);
        }

        @Override
        public boolean isInvalid() {
            return fault.isVisible();
        }
    }

    /** One step and how many took it. */
    private static final class Row {

        private final Select<Living> before = new Select<>();
        private final Select<Living> after = new Select<>();
        private final IntegerField people = new IntegerField();
        private final Div line = new Div(before, after, people);

        Row(int number) {
            line.addClassName("cf-row");
            line.getElement().setAttribute("role", "group");
            line.getElement().setAttribute("aria-label", text(line, "period.row", number));
            fill(before, "goal.before");
            fill(after, "goal.after");
            people.setLabel(text(line, "period.people"));
            people.setMin(1);
            people.setManualValidation(true);
        }

        private void fill(Select<Living> select, String key) {
            select.setLabel(text(line, key));
            select.setItems(Living.values());
            select.setItemLabelGenerator(each -> each == null ? "" : living(line, each));
        }
    }
}
