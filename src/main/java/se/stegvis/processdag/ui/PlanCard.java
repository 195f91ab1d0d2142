package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import se.stegvis.processdag.PlanService;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPlan;
import se.stegvis.shell.SaveStatus;
import se.stegvis.shell.SharedRow;
import se.stegvis.shell.TypedText;

/** What the day is for and where it is held. */
class PlanCard extends Composite<Div> {

    private static final int LINES = 3;

    private final TypedText aim;
    private final TypedText place;
    private final transient StoredWords words;

    PlanCard(WorkshopId workshop, PlanService plans, String writer, SaveStatus status) {
        WorkshopPlan plan = plans.look(workshop);
        this.words = new StoredWords(
                writer + ".plan",
                getTranslation("processdag.lines.somebody"),
                status,
                stored(plan),
                (typed, version) -> plans.describe(workshop, typed.get(0), typed.get(1), version),
                () -> Optional.of(stored(plans.look(workshop))));
        TextArea aimField = new TextArea(getTranslation("processdagbefore.plan.aim"));
        aimField.setMinRows(LINES);
        aimField.setHelperText(getTranslation("processdagbefore.plan.aimHelp"));
        this.aim = words.in(aimField, 0);
        this.place = words.in(new TextField(getTranslation("processdagbefore.plan.place")), 1);
        getContent().addClassName("sv-card");
        getContent().add(new H2(getTranslation("processdagbefore.plan.title")), aim, place);
        WorkshopPlan.MadeFrom template = plan.template();
        if (template != null) {
            Paragraph from = new Paragraph(
                    getTranslation("processdagbefore.plan.madeFrom", template.name(), template.number()));
            from.addClassNames("sv-muted", "sv-small");
            getContent().add(from);
        }
    }

    private static SharedRow.Stored<List<String>> stored(WorkshopPlan plan) {
        return new SharedRow.Stored<>(List.of(plan.aim(), plan.place()), plan.version());
    }

    /** Shows what others have written, unless one is writing there. */
    void refresh() {
        words.follow(List.of(aim, place));
    }
}
