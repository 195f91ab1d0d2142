package se.stegvis.initiative.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Member;
import se.stegvis.association.Membership;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.goal.Goal;
import se.stegvis.initiative.EarlierInitiative;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.initiative.InitiativeService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Dates;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;

/** Entering an insats that was granted before Stegvis. */
@PermitAll
@Route(value = "insatser/ny", layout = MainLayout.class)
public class EnterInitiativeView extends AssociationView {

    private static final int MOST_YEARS = 10;

    private final transient InitiativeService initiatives;
    private final transient FieldFaults faults = new FieldFaults();
    private final TextField name = faults.add("name", new TextField());
    private final ComboBox<Member> lead = faults.add("lead", new ComboBox<>());
    private final DatePicker start = faults.add("start", new DatePicker());
    private final DatePicker end = faults.add("end", new DatePicker());
    private final TextArea goals = faults.add("goals", new TextArea());
    private final TextField decision = faults.add("decision", new TextField());
    private final Div years = new Div();
    private final SortedMap<Integer, TextField> amounts = new TreeMap<>();

    public EnterInitiativeView(AssociationService associations, InitiativeService initiatives) {
        super(associations);
        this.initiatives = initiatives;
        start.addValueChangeListener(change -> showYears());
        end.addValueChangeListener(change -> showYears());
        years.addClassName("sv-fields");
        Dates.prepare(start);
        Dates.prepare(end);
        lead.setItemLabelGenerator(Member::name);
    }

    @Override
    protected String title() {
        return getTranslation("initiative.enter.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        getContent().addClassName("sv-reading");
        name.setLabel(getTranslation("initiative.enter.name"));
        lead.setLabel(getTranslation("initiative.enter.lead"));
        lead.setItems(initiatives.leads(association()));
        start.setLabel(getTranslation("initiative.enter.start"));
        end.setLabel(getTranslation("initiative.enter.end"));
        end.setHelperText(getTranslation("initiative.enter.endHelp"));
        goals.setLabel(getTranslation("initiative.enter.goals"));
        decision.setLabel(getTranslation("initiative.enter.decision"));
        decision.setHelperText(getTranslation("initiative.enter.decisionHelp"));
        Button save = new Button(getTranslation("initiative.enter.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div period = new Div(start, end);
        period.addClassName("sv-fields");
        getContent()
                .add(
                        new H1(title()),
                        new Paragraph(getTranslation("initiative.enter.intro")),
                        name,
                        lead,
                        period,
                        years,
                        decision,
                        goals,
                        save);
    }

    private void showYears() {
        LocalDate first = start.getValue();
        if (first == null) {
            return;
        }
        LocalDate last = end.getValue() == null || end.getValue().isBefore(first) ? first : end.getValue();
        int lastYear = Math.min(last.getYear(), first.getYear() + MOST_YEARS - 1);
        amounts.keySet().removeIf(year -> year < first.getYear() || year > lastYear);
        for (int year = first.getYear(); year <= lastYear; year++) {
            amounts.computeIfAbsent(year, y -> {
                TextField amount = new TextField(getTranslation("initiative.enter.amount", y));
                amount.setHelperText(getTranslation("initiative.enter.amountHelp"));
                return amount;
            });
        }
        years.removeAll();
        years.add(amounts.values().toArray(TextField[]::new));
    }

    private void save() {
        boolean saved = faults.run(this, () -> {
            InitiativeId id = initiatives.enter(
                    association(),
                    new EarlierInitiative(
                            name.getValue(),
                            lead.getValue() == null ? null : lead.getValue().id(),
                            start.getValue(),
                            end.getValue(),
                            granted(),
                            goalTexts().stream().map(Goal::ofText).toList(),
                            decision.getValue()));
            getUI().ifPresent(ui -> ui.navigate(
                    InitiativeView.class, parameters(InitiativeView.INITIATIVE, id.toString())));
        });
        if (saved) {
            Notices.done(this, "initiative.enter.done");
        }
    }

    private SortedMap<Integer, Kronor> granted() {
        SortedMap<Integer, Kronor> granted = new TreeMap<>();
        amounts.forEach((year, field) -> {
            if (!field.getValue().isBlank()) {
                faults.add("granted", field);
                granted.put(
                        year,
                        Kronor.parse(field.getValue())
                                .orElseThrow(() -> InvalidInputException.at("granted", "initiative.error.granted")));
            }
        });
        return granted;
    }

    private List<String> goalTexts() {
        return goals.getValue().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
