package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import se.stegvis.calculation.CalculationId;
import se.stegvis.calculation.CalculationLinks;
import se.stegvis.calculation.HandedOn;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.Dates;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** Handing a calculation on as a link: a new one, and those there are. */
final class HandOnPanel extends Composite<Section> {

    private final transient CalculationLinks links;
    private final transient CalculationId id;
    private final transient FieldFaults faults = new FieldFaults();
    private final TextField note = faults.add("note", new TextField());
    private final DatePicker through;
    private final Div made = new Div();
    private final Div all = new Div();

    HandOnPanel(CalculatorServices services, CalculationId id) {
        this.links = services.links();
        this.id = id;
        CalculationLinks.Days days = links.days();
        this.through = faults.add("through", new DatePicker());
        Dates.prepare(through);
        note.setLabel(getTranslation("calculation.link.note"));
        through.setLabel(getTranslation("calculation.link.through"));
        through.setMin(days.first());
        through.setMax(days.last());
        through.setValue(days.usual());
        through.setManualValidation(true);
        note.setManualValidation(true);
        Button make = new Button(getTranslation("calculation.link.make"), click -> make());
        Div fields = new Div(note, through, make);
        fields.addClassNames("sv-row", "ca-link-fields");
        made.getElement().setAttribute("role", "status");
        Paragraph help = new Paragraph(getTranslation("calculation.link.help"));
        help.addClassName("sv-muted");
        getContent().addClassNames("ca-section", "sv-no-print");
        getContent().add(new H2(getTranslation("calculation.link")), help, fields, made, all);
        fill();
    }

    private void make() {
        faults.run(this, () -> {
            String address = links.make(id, note.getValue(), through.getValue());
            note.clear();
            show(address);
            fill();
        });
    }

    /** The secret is shown once: only a mark of it is stored. */
    private void show(String address) {
        TextField link = new TextField(getTranslation("calculation.link.address"));
        link.setValue(address);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.addClassName("ca-address");
        Span copied = new Span(getTranslation("calculation.link.once"));
        Button copy = new Button(getTranslation("calculation.link.copy"), click -> link.getElement()
                .executeJs(
                        "this.inputElement.select(); return navigator.clipboard ? navigator.clipboard.writeText($0)"
                                + ".then(() => true, () => false) : false",
                        address)
                .then(Boolean.class, done -> copied.setText(getTranslation(
                        Boolean.TRUE.equals(done) ? "calculation.link.copied" : "calculation.link.byHand"))));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(link, copy);
        row.addClassNames("sv-row", "ca-link-fields");
        made.removeAll();
        made.add(row, copied);
        made.addClassName("ca-stack");
        link.focus();
    }

    private void fill() {
        all.removeAll();
        List<HandedOn> handed = links.list(id);
        if (handed.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sv-lines");
        handed.forEach(link -> list.add(line(link)));
        all.add(list);
    }

    private ListItem line(HandedOn link) {
        Span what = new Span(link.note().isEmpty() ? getTranslation("calculation.link.nobody") : link.note());
        what.addClassName("sv-strong");
        Span when = new Span(getTranslation(
                "calculation.link.line", SwedishTime.minute(link.madeAt()), link.validThrough().toString()));
        when.addClassNames("sv-muted", "sv-small");
        Div words = new Div(what, when);
        words.addClassName("sv-words");
        return new ListItem(words, link.works() ? withdraw(link) : dead(link));
    }

    private Component withdraw(HandedOn link) {
        Button withdraw = new Button(
                getTranslation("calculation.link.withdraw"),
                click -> Confirmation.ask(this, "calculation.link.withdrawal", () -> {
                    links.withdraw(id, link.id());
                    made.removeAll();
                    fill();
                    Notices.done(this, "calculation.link.withdrawn");
                }));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        return withdraw;
    }

    private Component dead(HandedOn link) {
        Span chip = new Span(getTranslation(
                link.withdrawnAt() == null ? "calculation.link.expired" : "calculation.link.isWithdrawn"));
        chip.addClassName("sv-chip");
        return chip;
    }
}
