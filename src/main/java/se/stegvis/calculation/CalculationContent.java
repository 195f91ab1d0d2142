package se.stegvis.calculation;

import java.util.function.UnaryOperator;
import se.stegvis.benefit.calculate.WrittenCase;

/**
 * What a calculation says.
 *
 * @param title what it is called; empty until it has a name
 * @param about what it is about, in somebody's own words; may be empty
 * @param written the case
 */
public record CalculationContent(String title, String about, WrittenCase written) {

    public CalculationContent withTitle(String other) {
        return new CalculationContent(other, about, written);
    }

    public CalculationContent withAbout(String other) {
        return new CalculationContent(title, other, written);
    }

    public CalculationContent with(UnaryOperator<WrittenCase> change) {
        return new CalculationContent(title, about, change.apply(written));
    }

    /** What is shown, printed and compared. */
    public Calculation calculation() {
        return new Calculation(title, about, written.asked(), written.paybackTarget(), written.years());
    }
}
