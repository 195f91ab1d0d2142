package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Rulebook;
import se.stegvis.benefit.YearRules.MunicipalTax;
import se.stegvis.benefit.calculate.WrittenCase;
import se.stegvis.calculation.CalculationContent;

/** Whose rules hold: a year and a kommun, the country, or tax rates of one's own. Says plainly what there are no rules for. */
final class PlaceForm extends Composite<Div> {

    /** What the place can be: a kommun by name, or one of the two without one. */
    private record Place(String municipality, boolean own) {

        static final Place COUNTRY = new Place("", false);
        static final Place OWN = new Place("", true);
    }

    private final transient Writing writing;
    private final Div rates = new Div();
    private final Paragraph said = new Paragraph();

    PlaceForm(Writing writing) {
        this.writing = writing;
        WrittenCase now = writing.content().written();
        Select<Integer> year = new Select<>();
        year.setLabel(getTranslation("calculation.year"));
        year.setHelperText(getTranslation("calculation.year.help", Rulebook.FIRST, Rulebook.LAST));
        year.setItems(IntStream.rangeClosed(Rulebook.FIRST, Rulebook.LAST)
                .map(each -> Rulebook.FIRST + Rulebook.LAST - each)
                .boxed()
                .toList());
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(now.year());
        year.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                writing.choose(this, content -> content.with(written -> written.inYear(change.getValue())));
                tell();
            }
        });
        said.addClassName("sv-advice");
        said.getElement().setAttribute("role", "status");
        rates.addClassName("sv-fields");
        Div fields = new Div(year, place(now));
        fields.addClassName("sv-fields");
        getContent().addClassName("ca-stack");
        getContent().add(fields, rates, said);
        fillRates();
        tell();
    }

    private Select<Place> place(WrittenCase now) {
        List<String> known = Rulebook.standard().municipalities();
        String chosen = now.municipality();
        Select<Place> place = new Select<>();
        place.setLabel(getTranslation("calculation.place"));
        place.setHelperText(getTranslation("calculation.place.help"));
        place.setItems(Stream.of(
                        Stream.of(Place.COUNTRY),
                        Stream.concat(known.stream(), chosen == null ? Stream.of() : Stream.of(chosen))
                                .distinct()
                                .map(name -> new Place(name, false)),
                        Stream.of(Place.OWN))
                .flatMap(each -> each)
                .toList());
        place.setItemLabelGenerator(each -> each.own()
                ? getTranslation("calculation.place.own")
                : each.municipality().isEmpty() ? getTranslation("calculation.place.country") : each.municipality());
        place.setValue(now.ownRates() != null ? Place.OWN : chosen == null ? Place.COUNTRY : new Place(chosen, false));
        place.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Place to = change.getValue();
                writing.choose(this, content -> content.with(written -> written.in(
                        to.municipality().isEmpty() ? null : to.municipality(),
                        to.own() ? written.asked().rates().tax() : null)));
                fillRates();
                tell();
            }
        });
        return place;
    }

    private void fillRates() {
        rates.removeAll();
        rates.setVisible(writing.content().written().ownRates() != null);
        if (!rates.isVisible()) {
            return;
        }
        Lens<MunicipalTax> own = new Lens<>(
                content -> content.written().asked().rates().tax(),
                (content, tax) -> content.with(written -> written.in(null, tax)));
        rates.add(
                rate("municipality", own.at(MunicipalTax::municipality, (old, value) -> {
                    BigDecimal municipality = Objects.requireNonNull(value);
                    return new MunicipalTax(old.total().subtract(old.municipality()).add(municipality), municipality);
                })),
                rate("region", own.at(
                        old -> old.total().subtract(old.municipality()),
                        (old, value) -> new MunicipalTax(
                                old.municipality().add(Objects.requireNonNull(value)), old.municipality()))));
    }

    private Component rate(String whose, Lens<@Nullable BigDecimal> part) {
        return writing.number(
                "rate." + whose, new TextField(getTranslation("calculation.rate." + whose)), Quantity.TAX, part);
    }

    /** What the year has no rates for is said, and what is taken instead. */
    private void tell() {
        CalculationContent content = writing.content();
        String municipality = content.written().municipality();
        int year = content.written().year();
        boolean missing = municipality != null
                && Rulebook.standard().rates(municipality, year).isEmpty();
        said.setVisible(missing);
        said.setText(missing ? getTranslation("calculation.place.noRates", municipality, year) : "");
    }
}
