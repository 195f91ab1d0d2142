package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Objects;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.calculate.WrittenCase;
import se.stegvis.calculation.CalculationContent;

/** A calculation being written, from its name to its assumptions; every field stores itself. */
final class CaseForm extends Composite<Div> {

    private static final double MANY_YEARS = 20;
    private static final double MANY_MONTHS = 120;
    private static final int LINES = 3;

    private final transient Writing writing;

    CaseForm(Writing writing) {
        this.writing = writing;
        getContent().addClassNames("ca-form", "sv-no-print");
        getContent()
                .add(
                        words(),
                        section("place", new PlaceForm(writing)),
                        section("groups", new GroupsForm(writing)),
                        section("costs", new CostForm(writing)),
                        section("time", time(), new AssumptionsForm(writing, each -> !each.isOfTheYear())),
                        section("assumptions", new AssumptionsForm(writing, Assumption::isOfTheYear)));
    }

    private Component words() {
        TextArea about = new TextArea(getTranslation("calculation.about"));
        about.setMinRows(LINES);
        about.setHelperText(getTranslation("calculation.about.help"));
        Div words = new Div(
                writing.text(
                        "title",
                        new TextField(getTranslation("calculation.title")),
                        new Lens<>(CalculationContent::title, CalculationContent::withTitle)),
                writing.text("about", about, new Lens<>(CalculationContent::about, CalculationContent::withAbout)));
        words.addClassName("ca-stack");
        return words;
    }

    private Component section(String key, Component... parts) {
        Paragraph help = new Paragraph(getTranslation("calculation.section." + key + ".help"));
        help.addClassName("sv-muted");
        Section section = new Section(new H2(getTranslation("calculation.section." + key)), help);
        section.addClassName("ca-section");
        section.add(parts);
        return section;
    }

    private Component time() {
        Lens<WrittenCase> written =
                new Lens<>(CalculationContent::written, (content, value) -> content.with(old -> value));
        TextField target = new TextField(getTranslation("calculation.paybackTarget"));
        target.setHelperText(getTranslation("calculation.paybackTarget.help"));
        Div fields = new Div(
                new Sliding(
                        writing,
                        "years",
                        new TextField(getTranslation("calculation.years")),
                        Quantity.YEARS,
                        written.at(
                                all -> BigDecimal.valueOf(all.years()),
                                (old, value) -> old.looking(Objects.requireNonNull(value).intValueExact())),
                        new Sliding.Reach(1, MANY_YEARS, 1, 1),
                        getTranslation("calculation.unit.years")),
                new Sliding(
                        writing,
                        "paybackTarget",
                        target,
                        Quantity.TARGET,
                        written.at(
                                all -> all.paybackTarget() == null ? null : BigDecimal.valueOf(all.paybackTarget()),
                                (old, value) -> old.aimingAt(value == null ? null : value.intValueExact())),
                        new Sliding.Reach(1, MANY_MONTHS, 1, 1),
                        getTranslation("calculation.unit.months")));
        fields.addClassName("sv-fields");
        return fields;
    }
}
