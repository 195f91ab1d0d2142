package se.stegvis.processdag;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Scores in writing. */
public final class Figures {

    private Figures() {}

    /** A score with its one decimal and the language's decimal sign: {@code 6,9}. */
    public static String score(BigDecimal score, Locale language) {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(language)).format(score);
    }

    /** A step of the scale without needless zeros: {@code 1}, {@code 0,5}. */
    public static String step(BigDecimal step, Locale language) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(language)).format(step);
    }
}
