package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import se.stegvis.processdag.Figures;
import se.stegvis.processdag.ThemeId;
import se.stegvis.processdag.ThemesOnTheSpot;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.shell.FieldFaults;

/** Where the processledare types what was answered on paper or by show of hands, while the theme is being scored. */
class TypedScoresForm extends Composite<Div> {

    private final Paragraph count = new Paragraph();

    /** @param phones how many have joined: without any, this is where all answers are given */
    TypedScoresForm(WorkshopId workshop, ThemeId theme, int phones, ThemesOnTheSpot themes, Runnable refresh) {
        FieldFaults faults = new FieldFaults();
        TextArea answers = faults.add("typed", new TextArea(getTranslation("processdagroom.typed")));
        answers.setHelperText(getTranslation("processdagroom.typed.help"));
        answers.setWidthFull();
        List<BigDecimal> before = themes.typed(workshop, theme);
        answers.setValue(before.stream().map(this::written).collect(Collectors.joining(" ")));
        count.getElement().setAttribute("role", "status");
        tell(before.size());
        Button save = new Button(getTranslation("processdagroom.typed.save"), click -> faults.run(this, () -> {
            tell(themes.type(workshop, theme, answers.getValue()));
            refresh.run();
        }));
        Div row = new Div(save, count);
        row.addClassName("sv-row");
        Div form = new Div(answers, row);
        form.addClassName("pd-room-form");
        Details details = new Details(getTranslation("processdagroom.typed.title"), form);
        details.setOpened(phones == 0 || !before.isEmpty());
        getContent().addClassName("sv-card");
        getContent().add(details);
    }

    private void tell(int typed) {
        count.setText(typed == 0 ? "" : getTranslation("processdagroom.typed.saved", typed));
    }

    private String written(BigDecimal score) {
        return Figures.step(score, getLocale());
    }
}
