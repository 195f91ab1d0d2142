package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.stegvis.calculation.CalculationContent;
import se.stegvis.calculation.CalculationId;
import se.stegvis.calculation.SavedCalculation;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.shell.Failures;
import se.stegvis.shell.Notices;
import se.stegvis.shell.SaveStatus;
import se.stegvis.shell.SharedRow;
import se.stegvis.shell.SharedRow.Part;
import se.stegvis.shell.SharedRow.Stored;
import se.stegvis.shell.TypedText;

/** A calculation being written, field by field: each is stored by itself, and whoever wants to know is told at once. */
final class Writing {

    private final CalculatorServices services;
    private final CalculationId id;
    private final SharedRow<CalculationContent> row;
    private final SaveStatus status;
    private final Consumer<CalculationContent> changed;

    /** @param changed told after everything that is stored */
    Writing(CalculatorServices services, SavedCalculation opened, Consumer<CalculationContent> changed) {
        this.services = services;
        this.id = opened.id();
        this.changed = changed;
        this.status = new SaveStatus(services.clock());
        this.row = new SharedRow<>(
                stored(opened),
                (content, version) -> store(content, version),
                () -> Optional.of(stored(services.calculations().open(id))));
    }

    private static Stored<CalculationContent> stored(SavedCalculation calculation) {
        return new Stored<>(calculation.content(), calculation.version());
    }

    private Stored<CalculationContent> store(CalculationContent content, long version) {
        SavedCalculation now = services.calculations().save(id, content, version);
        changed.accept(now.content());
        return stored(now);
    }

    /** What the calculation says, as far as this page knows. */
    CalculationContent content() {
        return row.content();
    }

    <T> T read(Lens<T> part) {
        return part.get().apply(row.content());
    }

    /** Where the page says what is saved. */
    SaveStatus status() {
        return status;
    }

    /** A field that stores itself while one types. */
    <F extends Component & HasValue<?, String> & HasValueChangeMode> TypedText text(String name, F field, Lens<String> part) {
        Part<CalculationContent> cell = new Part<>(part.get(), part.set());
        field.setValue(cell.read().apply(row.content()));
        return new TypedText(
                field,
                services.actor().get().account() + "." + id + "." + name,
                row.mark(cell),
                (words, base) -> row.save(cell, words, base),
                status);
    }

    /** A field with a number that stores itself while one types. */
    TypedText number(String name, TextField field, Quantity quantity, Lens<@Nullable BigDecimal> part) {
        field.getElement().setAttribute("inputmode", quantity.decimals() == 0 ? "numeric" : "decimal");
        field.addClassName("ca-number");
        return text(
                name,
                field,
                new Lens<>(
                        content -> quantity.write(part.get().apply(content)),
                        (content, words) -> part.set().apply(content, quantity.read(words))));
    }

    /**
     * Stores a choice; what stands in the way is told.
     *
     * @return whether it is stored
     */
    boolean choose(Component in, UnaryOperator<CalculationContent> change) {
        try {
            row.choose(change);
            status.saved();
            return true;
        } catch (InvalidInputException | PersonalNumberException | RefusedException no) {
            Failures.known(no).ifPresent(why -> Notices.refused(in, why));
            return false;
        }
    }

    /** Stores another value of a part. */
    <T> boolean choose(Component in, Lens<T> part, T value) {
        return choose(in, content -> part.set().apply(content, value));
    }
}
