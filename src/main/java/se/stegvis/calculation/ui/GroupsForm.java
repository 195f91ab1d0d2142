package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Situation;
import se.stegvis.shell.Confirmation;

/** The groups: so many people with the same year before and the same year after. */
final class GroupsForm extends Composite<Div> {

    private static final double MANY = 100;
    private static final int FIRST = 10;

    private final transient Writing writing;

    GroupsForm(Writing writing) {
        this.writing = writing;
        getContent().addClassName("ca-stack");
        fill();
    }

    private void fill() {
        getContent().removeAll();
        int count = writing.content().written().groups().size();
        if (count == 0) {
            Paragraph none = new Paragraph(getTranslation("calculation.groups.none"));
            none.addClassName("sv-muted");
            getContent().add(none);
        }
        for (int i = 0; i < count; i++) {
            getContent().add(card(i, count));
        }
        Button add = new Button(getTranslation("calculation.groups.add"), click -> change(
                groups -> groups.add(new Group(FIRST, Situation.NOTHING, Situation.NOTHING))));
        add.addClassName("sv-start");
        getContent().add(add);
    }

    private Component card(int index, int of) {
        Lens<Group> group = Lens.group(index, of);
        String name = "group" + index;
        H3 heading = new H3(getTranslation("calculation.group", index + 1));
        Button copy = new Button(getTranslation("calculation.group.copy"), click -> change(groups -> {
            Lens.asShown(groups, of);
            groups.add(index + 1, groups.get(index));
        }));
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        Button remove = new Button(
                getTranslation("calculation.group.remove"),
                click -> Confirmation.ask(
                        this,
                        "calculation.group.removal",
                        () -> change(groups -> {
                            Lens.asShown(groups, of);
                            groups.remove(index);
                        }),
                        index + 1));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(copy, remove);
        buttons.addClassName("sv-row");
        Div head = new Div(heading, buttons);
        head.addClassName("ca-head");
        Sliding people = new Sliding(
                writing,
                name + ".n",
                new TextField(getTranslation("calculation.group.people")),
                Quantity.PEOPLE,
                group.at(
                        all -> BigDecimal.valueOf(all.n()),
                        (old, value) ->
                                new Group(Objects.requireNonNull(value).longValueExact(), old.before(), old.after())),
                new Sliding.Reach(0, MANY, 1, 0),
                getTranslation("calculation.unit.people"));
        Div both = new Div(
                new SituationForm(
                        writing,
                        name + ".before",
                        getTranslation("calculation.before"),
                        group.at(Group::before, (old, value) -> new Group(old.n(), value, old.after()))),
                new SituationForm(
                        writing,
                        name + ".after",
                        getTranslation("calculation.after"),
                        group.at(Group::after, (old, value) -> new Group(old.n(), old.before(), value))));
        both.addClassName("ca-both");
        Div card = new Div(head, people, both);
        card.addClassNames("sv-card", "ca-group", "ca-stack");
        return card;
    }

    private interface Change {
        void on(List<Group> groups);
    }

    private void change(Change change) {
        boolean stored = writing.choose(this, content -> {
            List<Group> groups = new ArrayList<>(content.written().groups());
            change.on(groups);
            return content.with(written -> written.withGroups(groups));
        });
        if (stored) {
            fill();
            getContent().getElement().executeJs("[...this.querySelectorAll('.ca-group vaadin-text-field')].at(0)?.focus()");
        }
    }
}
