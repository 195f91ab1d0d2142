package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.processdag.Circle;
import se.stegvis.processdag.Dispatch;
import se.stegvis.processdag.DispatchService;
import se.stegvis.processdag.LockedVersion;
import se.stegvis.processdag.Sending;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopDocumentation;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.processdag.WrittenLine;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.Dates;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;

/** Sending a locked documentation: who is on the lists, which lists it goes to and how, and what has been sent. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "processdagar/:workshop/skicka", layout = MainLayout.class)
public class SendDocumentationView extends AssociationView {

    private static final int USUAL_DAYS = 60;

    private final transient WorkshopService workshops;
    private final transient WorkshopDocumentation documentation;
    private final transient DispatchService dispatches;
    private final Div lists = new Div();
    private final Div sending = new Div();
    private final Div sent = new Div();
    private String name = "";
    private transient @Nullable WorkshopId shown;

    public SendDocumentationView(
            AssociationService associations,
            WorkshopService workshops,
            WorkshopDocumentation documentation,
            DispatchService dispatches) {
        super(associations);
        this.workshops = workshops;
        this.documentation = documentation;
        this.dispatches = dispatches;
        List.of(lists, sending, sent).forEach(card -> card.addClassName("sv-card"));
    }

    @Override
    protected String title() {
        return getTranslation("processdagpaper.send.title", name);
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        WorkshopId id = WorkshopId.of(parameters.get("workshop").orElse(""));
        shown = id;
        name = workshops.look(id).workshop().name();
        getContent()
                .add(
                        new RouterLink(
                                getTranslation("processdagpaper.send.back"),
                                DocumentationView.class,
                                parameters("workshop", id.toString())),
                        new H1(title()),
                        sending,
                        lists,
                        sent);
        showLists();
        showSending();
        showSent();
    }

    private WorkshopId id() {
        return Objects.requireNonNull(shown);
    }

    private void showLists() {
        lists.removeAll();
        lists.add(
                new H2(getTranslation("processdagpaper.circles.title")),
                new Paragraph(getTranslation("processdagpaper.circles.help")));
        dispatches.circles(id(), getLocale()).forEach(circle -> lists.add(list(circle)));
        lists.add(list(new Circle(UUID.randomUUID(), "", List.of(), WrittenLine.NEW)));
    }

    private Component list(Circle circle) {
        FieldFaults faults = new FieldFaults();
        TextField called = faults.add("name", new TextField(getTranslation("processdagpaper.circles.name")));
        called.setValue(circle.name());
        called.setPlaceholder(circle.name().isEmpty() ? getTranslation("processdagpaper.circles.new") : "");
        TextArea addresses = faults.add("addresses", new TextArea(getTranslation("processdagpaper.circles.addresses")));
        addresses.setMinRows(1);
        addresses.setValue(String.join("\n", circle.addresses()));
        Button save = new Button(getTranslation("processdagpaper.circles.save"), click -> {
            if (faults.run(
                    this,
                    () -> dispatches.saveCircle(
                            id(), circle.id(), circle.version(), called.getValue(), addresses.getValue()))) {
                Notices.done(this, "processdagpaper.circles.saved");
                showLists();
                showSending();
            }
        });
        save.setAriaLabel(getTranslation("processdagpaper.circles.save") + ": "
                + (circle.name().isEmpty() ? getTranslation("processdagpaper.circles.new") : circle.name()));
        Div row = new Div(called, addresses, save);
        row.addClassName("pd-send-circle");
        return row;
    }

    private void showSending() {
        sending.removeAll();
        Workshop workshop = workshops.look(id()).workshop();
        List<LockedVersion> versions = documentation.versions(id());
        sending.add(new H2(getTranslation("processdagpaper.send.what")));
        if (!workshop.locked() || versions.isEmpty()) {
            Paragraph first = new Paragraph(getTranslation("processdagpaper.send.lockFirst"));
            first.addClassName("sv-empty");
            sending.add(first);
            return;
        }
        int version = versions.getFirst().number();
        sending.add(new Paragraph(getTranslation("processdagpaper.send.version", version)));
        FieldFaults faults = new FieldFaults();
        List<Circle> stored = dispatches.circles(id(), getLocale()).stream()
                .filter(circle -> !circle.addresses().isEmpty())
                .toList();
        CheckboxGroup<Circle> to =
                faults.add("circles", new CheckboxGroup<>(getTranslation("processdagpaper.send.circles")));
        to.setItems(stored);
        to.setItemLabelGenerator(circle ->
                getTranslation("processdagpaper.send.circle", circle.name(), circle.addresses().size()));
        if (stored.isEmpty()) {
            to.setHelperText(getTranslation("processdagpaper.send.noCircles"));
        }
        DispatchService.Days days = dispatches.days(id());
        DatePicker through = faults.add("through", new DatePicker(getTranslation("processdagpaper.send.through")));
        Dates.prepare(through);
        through.setManualValidation(true);
        through.setValue(days.first().plusDays(USUAL_DAYS));
        through.setHelperText(getTranslation("processdagpaper.send.throughHelp"));
        Checkbox figuresOnly = new Checkbox(getTranslation("processdagpaper.send.figuresOnly"));
        TextArea greeting = faults.add("greeting", new TextArea(getTranslation("processdagpaper.send.greeting")));
        UUID own = UUID.randomUUID();
        Button send = new Button(getTranslation("processdagpaper.send.do"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Runnable go = () -> {
            if (faults.run(
                    this,
                    () -> dispatches.send(
                            id(),
                            new Sending(
                                    own,
                                    version,
                                    to.getValue().stream().map(Circle::id).collect(Collectors.toSet()),
                                    figuresOnly.getValue(),
                                    through.getValue(),
                                    greeting.getValue())))) {
                Notices.done(this, "processdagpaper.send.done");
                showSending();
                showSent();
            }
        };
        send.addClickListener(click -> {
            long people = to.getValue().stream()
                    .flatMap(circle -> circle.addresses().stream())
                    .distinct()
                    .count();
            if (people == 0) {
                go.run();
            } else {
                Confirmation.ask(this, "processdagpaper.send.ask", go, people);
            }
        });
        Div fields = new Div(to, through, figuresOnly, greeting);
        fields.addClassName("pd-send-fields");
        Div row = new Div(send);
        row.addClassName("sv-row");
        sending.add(fields, row);
    }

    private void showSent() {
        sent.removeAll();
        sent.add(new H2(getTranslation("processdagpaper.sent.title")));
        List<Dispatch> all = dispatches.sent(id());
        if (all.isEmpty()) {
            sent.add(new Paragraph(getTranslation("processdagpaper.sent.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sv-lines");
        all.forEach(one -> list.add(line(one)));
        sent.add(list);
    }

    private ListItem line(Dispatch one) {
        Paragraph what = new Paragraph(getTranslation(
                one.figuresOnly() ? "processdagpaper.sent.figures" : "processdagpaper.sent.line",
                one.version(),
                one.circles(),
                SwedishTime.minute(one.sentAt()),
                one.by()));
        what.addClassName("sv-strong");
        Paragraph to = new Paragraph(String.join(", ", one.recipients()));
        to.addClassName("pd-doc-checksum");
        Paragraph state = new Paragraph(
                one.withdrawnAt() != null
                        ? getTranslation("processdagpaper.sent.withdrawn", SwedishTime.minute(one.withdrawnAt()))
                        : getTranslation(
                                one.valid() ? "processdagpaper.sent.valid" : "processdagpaper.sent.expired",
                                one.through().toString()));
        state.addClassName("sv-muted");
        Div words = new Div(what, to, state);
        words.addClassName("sv-words");
        ListItem item = new ListItem(words);
        if (one.valid()) {
            FieldFaults none = new FieldFaults();
            Button stop = new Button(
                    getTranslation("processdagpaper.sent.stop"),
                    click -> Confirmation.ask(this, "processdagpaper.sent.stop.ask", () -> {
                        none.run(this, () -> dispatches.withdraw(id(), one.id()));
                        showSent();
                    }));
            stop.setAriaLabel(getTranslation("processdagpaper.sent.stop") + ": " + one.circles());
            item.add(stop);
        }
        return item;
    }
}
