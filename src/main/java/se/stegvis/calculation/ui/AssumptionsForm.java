package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Assumptions;
import se.stegvis.benefit.Rulebook;
import se.stegvis.benefit.calculate.WrittenCase;
import se.stegvis.calculation.Words;

/** What no rule says: a low, a middle and a high value of each, where it comes from, and a way back to the product's own. */
final class AssumptionsForm extends Composite<Div> {

    private final transient Writing writing;
    private final transient Words words = Spoken.by(this);

    /** @param which of the assumptions stand here */
    AssumptionsForm(Writing writing, Predicate<Assumption> which) {
        this.writing = writing;
        getContent().addClassName("ca-stack");
        Arrays.stream(Assumption.values()).filter(which).forEach(assumption -> {
            Div place = new Div();
            place.addClassNames("ca-assumption", "ca-stack");
            fill(place, assumption);
            getContent().add(place);
        });
    }

    private void fill(Div place, Assumption assumption) {
        place.removeAll();
        Assumptions.Range own = Rulebook.standard().assumptions().range(assumption);
        H3 name = new H3(capital(words.assumption(assumption)));
        Span mark = new Span();
        mark.addClassName("sv-chip");
        Button back = new Button(getTranslation("calculation.assumption.back"), click -> {
            if (writing.choose(this, content -> content.with(written -> written.assuming(assumption, null)))) {
                fill(place, assumption);
            }
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setAriaLabel(getTranslation("calculation.assumption.back.of", words.assumption(assumption)));
        tell(assumption, mark, back);
        Div head = new Div(name, mark, back);
        head.addClassName("ca-head");
        Quantity quantity = assumption.isShare() ? Quantity.PERCENT : required(Quantity.KRONOR);
        Div fields = new Div();
        fields.addClassName("ca-three");
        fields.add(
                number(assumption, "low", quantity, WrittenCase.Span::low, (old, value) -> new WrittenCase.Span(value, old.mean(), old.high()), mark, back),
                number(
                        assumption,
                        "mean",
                        quantity,
                        WrittenCase.Span::mean,
                        // The middle may be moved past the ends, which follow.
                        (old, value) -> new WrittenCase.Span(old.low().min(value), value, old.high().max(value)),
                        mark,
                        back),
                number(assumption, "high", quantity, WrittenCase.Span::high, (old, value) -> new WrittenCase.Span(old.low(), old.mean(), value), mark, back));
        Paragraph source = new Paragraph(getTranslation(
                "calculation.assumption.source",
                own.provenance().date().toString(),
                own.provenance().sources().stream()
                        .map(Rulebook.standard()::source)
                        .collect(Collectors.joining("; "))));
        source.addClassNames("sv-muted", "sv-small");
        place.add(head, fields, source);
    }

    private interface Put {
        WrittenCase.Span with(WrittenCase.Span old, BigDecimal value);
    }

    private interface Take {
        BigDecimal of(WrittenCase.Span span);
    }

    private Component number(
            Assumption assumption, String end, Quantity quantity, Take take, Put put, Span mark, Button back) {
        TextField field = new TextField(getTranslation(
                assumption.isShare() ? "calculation.assumption." + end + ".percent" : "calculation.assumption." + end));
        Lens<@Nullable BigDecimal> part = new Lens<>(
                content -> take.of(span(content.written(), assumption)),
                (content, value) -> content.with(written -> written.assuming(
                        assumption, put.with(span(written, assumption), Objects.requireNonNull(value)))));
        Component typed = writing.number("assumption." + assumption.code() + "." + end, field, quantity, part);
        field.getElement().setAttribute("aria-description", words.assumption(assumption));
        field.addValueChangeListener(change -> tell(assumption, mark, back));
        return typed;
    }

    private void tell(Assumption assumption, Span mark, Button back) {
        boolean changed = writing.content().written().assumptions().containsKey(assumption);
        mark.setText(getTranslation(changed ? "calculation.assumption.own" : "calculation.assumption.standard"));
        mark.setClassName("partly", changed);
        back.setVisible(changed);
    }

    private static WrittenCase.Span span(WrittenCase written, Assumption assumption) {
        WrittenCase.Span own = written.assumptions().get(assumption);
        if (own != null) {
            return own;
        }
        Assumptions.Range range = Rulebook.standard().assumptions().range(assumption);
        return new WrittenCase.Span(range.low(), range.mean(), range.high());
    }

    private static Quantity required(Quantity quantity) {
        return new Quantity(quantity.scale(), quantity.least(), quantity.most(), quantity.decimals(), false);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
