package se.stegvis.calculation;

import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.BenefitCase;

/**
 * A case with a name: what is shown, printed and compared.
 *
 * @param title what it is called; blank where it has no name yet
 * @param about what it is about, in somebody's own words; may be empty
 * @param paybackTarget within how many months it is to have paid for itself; null where there is no such target
 * @param years how far ahead it is looked, 1 to {@value #LONGEST_YEARS}
 */
public record Calculation(String title, String about, BenefitCase asked, @Nullable Integer paybackTarget, int years) {

    /** How far ahead is looked where nobody says otherwise. */
    public static final int USUAL_YEARS = 5;

    /** Further ahead is nobody's forecast: a working life. */
    public static final int LONGEST_YEARS = 50;

    public Calculation {
        if (paybackTarget != null && paybackTarget < 1) {
            throw new IllegalArgumentException("a payback target of " + paybackTarget + " months");
        }
        if (years < 1 || years > LONGEST_YEARS) {
            throw new IllegalArgumentException("looked " + years + " years ahead");
        }
    }

    /** Looked the usual {@value #USUAL_YEARS} years ahead. */
    public Calculation(String title, String about, BenefitCase asked, @Nullable Integer paybackTarget) {
        this(title, about, asked, paybackTarget, USUAL_YEARS);
    }
}
