package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.processdag.ActionEvent;
import se.stegvis.processdag.ActionId;
import se.stegvis.processdag.ActionOwner;
import se.stegvis.processdag.ActionService;
import se.stegvis.processdag.DueWords;
import se.stegvis.processdag.FollowedAction;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Dates;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;

/** One action: what was agreed, how it goes, who answers for it, and all that has been said of it. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "atgarder/:action", layout = MainLayout.class)
public class ActionView extends AssociationView {

    private final transient ActionService actions;
    private final Div told = new Div();
    private final Div past = new Div();
    private String name = "";
    private transient @Nullable FollowedAction seen;

    public ActionView(AssociationService associations, ActionService actions) {
        super(associations);
        this.actions = actions;
    }

    @Override
    protected String title() {
        return name;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        ActionId id = ActionId.of(parameters.get("action").orElse(""));
        FollowedAction action = actions.open(id);
        name = action.what();
        getContent().add(new H1(name), told);
        if (actions.maySay(id)) {
            getContent().add(card(
                    "processdagmemory.say.title",
                    new SayForm(
                            action,
                            action.what(),
                            (chosen, note) -> stored(id, now -> actions.say(id, now.version(), chosen, note)),
                            () -> read(id))));
        }
        if (actions.mayArrange(id)) {
            getContent().add(arrangement(action));
        }
        getContent().add(past);
        read(id);
        getContent().add(new RouterLink(getTranslation("processdagmemory.view.all"), ActionsView.class, parameters()));
    }

    /** Shows how the action stands now; the forms, in which somebody may be writing, stay as they are. */
    private void read(ActionId id) {
        FollowedAction now = actions.open(id);
        seen = now;
        Div state = new Div(ActionWords.chip(this, now.state()));
        state.addClassName("sv-row");
        told.removeAll();
        told.addClassName("pd-body");
        told.add(state, facts(now));
        past.removeAll();
        history(actions.history(id));
    }

    /** Stores something on what has been seen. Where others were faster, their words are shown, and saving again stands on them. */
    private void stored(ActionId id, Consumer<FollowedAction> call) {
        try {
            call.accept(Objects.requireNonNull(seen));
        } catch (RefusedException changed) {
            read(id);
            throw changed;
        }
    }

    private Component facts(FollowedAction action) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("sv-facts");
        fact(facts, "initiative", action.initiativeName());
        facts.add(
                new DescriptionList.Term(getTranslation("processdagmemory.view.day")),
                new DescriptionList.Description(new RouterLink(
                        action.dayName() + ", " + action.agreedOn(),
                        WorkshopView.class,
                        parameters("workshop", action.day().toString()))));
        fact(facts, "theme", action.themeName());
        fact(facts, "who", action.who());
        fact(facts, "due", action.due());
        action.owner().ifPresent(owner -> fact(facts, "owner", owner.words()));
        LocalDate dueOn = action.dueOn();
        fact(facts, "dueOn", dueOn == null ? "" : dueOn.toString());
        return card("processdagmemory.view.agreed", facts);
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(
                    new DescriptionList.Term(getTranslation("processdagmemory.view." + key)),
                    new DescriptionList.Description(value));
        }
    }

    private Component arrangement(FollowedAction action) {
        FieldFaults faults = new FieldFaults();
        List<ActionOwner> people = new ArrayList<>(actions.owners(association()).entrySet().stream()
                .map(person -> ActionOwner.of(person.getKey(), person.getValue()))
                .toList());
        action.owner().filter(known -> !people.contains(known)).ifPresent(people::add);
        ComboBox<ActionOwner> owner = faults.add("owner", new ComboBox<>(getTranslation("processdagmemory.arrange.owner")));
        owner.setItems(people);
        owner.setItemLabelGenerator(ActionOwner::words);
        owner.setHelperText(getTranslation("processdagmemory.arrange.ownerHelp"));
        owner.setClearButtonVisible(true);
        owner.setAllowCustomValue(true);
        owner.addCustomValueSetListener(typed -> {
            String words = typed.getDetail().strip();
            // Whoever types faster than the list opens may have written somebody's name out.
            List<ActionOwner> named = people.stream()
                    .filter(person -> person.words().equalsIgnoreCase(words))
                    .toList();
            if (named.size() == 1) {
                owner.setValue(named.getFirst());
                return;
            }
            ActionOwner other = ActionOwner.at(words);
            people.add(other);
            owner.setItems(people);
            owner.setValue(other);
        });
        action.owner().ifPresent(owner::setValue);
        DatePicker dueOn = faults.add("dueOn", new DatePicker(getTranslation("processdagmemory.arrange.dueOn")));
        Dates.prepare(dueOn);
        @Nullable LocalDate suggested = DueWords.date(action.due(), action.agreedOn()).orElse(null);
        dueOn.setValue(action.dueOn() == null ? suggested : action.dueOn());
        if (action.dueOn() == null && suggested != null) {
            dueOn.setHelperText(getTranslation("processdagmemory.arrange.suggested", action.due()));
        }
        Button save = new Button(getTranslation("processdagmemory.arrange.save"));
        save.addClickListener(click -> {
            if (faults.run(
                    this,
                    () -> stored(
                            action.id(),
                            now -> actions.arrange(action.id(), now.version(), owner.getValue(), dueOn.getValue())))) {
                Notices.done(this, "processdagmemory.arrange.saved");
                dueOn.setHelperText(null);
                read(action.id());
            }
        });
        Div fields = new Div(owner, dueOn);
        fields.addClassName("sv-fields");
        Div row = new Div(save);
        row.addClassName("sv-row");
        return card("processdagmemory.arrange.title", fields, row);
    }

    private void history(List<ActionEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("sv-lines");
        @Nullable ActionEvent before = null;
        for (ActionEvent event : events) {
            Div words = new Div();
            words.addClassName("sv-words");
            Paragraph when = new Paragraph(getTranslation(
                    "processdagmemory.history.by", SwedishTime.minute(event.at()), event.by()));
            when.addClassNames("sv-muted", "sv-small");
            words.add(new Paragraph(told(before, event)), when);
            list.add(new ListItem(words));
            before = event;
        }
        past.add(card("processdagmemory.history.title", list));
    }

    /** What an event says that the one before did not. */
    private String told(@Nullable ActionEvent before, ActionEvent event) {
        List<String> said = new ArrayList<>();
        boolean arranged = before == null
                ? !event.owner().isBlank() || event.dueOn() != null
                : !event.owner().equals(before.owner()) || !Objects.equals(event.dueOn(), before.dueOn());
        boolean moved = before == null ? !arranged : event.state() != before.state();
        if (moved || !event.note().isBlank()) {
            String state = getTranslation("processdagmemory.state." + event.state());
            said.add(event.note().isBlank() ? state : state + ": " + event.note());
        }
        if (arranged || said.isEmpty()) {
            said.add(getTranslation(
                    "processdagmemory.history.arranged",
                    event.owner().isBlank() ? getTranslation("processdagmemory.nobody") : event.owner(),
                    event.dueOn() == null ? getTranslation("processdagmemory.undated") : event.dueOn().toString()));
        }
        return String.join(". ", said);
    }

    private Section card(String titleKey, Component... content) {
        Section card = new Section(new H2(getTranslation(titleKey)));
        card.addClassName("sv-card");
        card.add(content);
        return card;
    }
}
