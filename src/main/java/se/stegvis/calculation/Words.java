package se.stegvis.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Livelihood;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Texts;

/** How a calculation speaks in one language: its own texts, the names of actors and livelihoods, and figures as they are written. */
public final class Words {

    private static final int MONTHS_A_YEAR = 12;

    private final Say say;
    private final Locale language;

    /** Puts a key into words. */
    @FunctionalInterface
    public interface Say {
        String get(String key, Object... arguments);
    }

    /** @param say knows the bundles; a page has its own way */
    public Words(Say say, Locale language) {
        this.say = say;
        this.language = Texts.spoken(language);
    }

    /** In a language, without a page. */
    public static Words of(Texts texts, Locale language) {
        return new Words((key, arguments) -> texts.get(language, key, arguments), language);
    }

    public Locale language() {
        return language;
    }

    /** A text by its whole key. */
    public String say(String key, Object... arguments) {
        return say.get(key, arguments);
    }

    /** A text of this module's bundle. */
    public String text(String key, Object... arguments) {
        return say.get("calculationreport." + key, arguments);
    }

    public String actor(Actor actor) {
        return text("actor." + actor.code());
    }

    public String livelihood(Livelihood livelihood) {
        return text("livelihood." + livelihood.name());
    }

    /** What is assumed, by name. */
    public String assumption(Assumption assumption) {
        return say("benefit.assumption." + assumption.code());
    }

    /** Whole kronor: {@code 1 250 000 kr}. */
    public String kronor(BigDecimal amount) {
        return Kronor.rounded(amount).toString();
    }

    /** Whole kronor, or that there is no figure. */
    public String kronorOrNone(@Nullable BigDecimal amount) {
        return amount == null ? text("none") : kronor(amount);
    }

    /** Months in words with years beside where that helps: {@code 31 månader (2 år 7 månader)}; never. */
    public String months(OptionalInt months) {
        if (months.isEmpty()) {
            return text("never");
        }
        int all = months.getAsInt();
        if (all <= 2 * MONTHS_A_YEAR) {
            return text("months", all);
        }
        return text("months.long", all, all / MONTHS_A_YEAR, all % MONTHS_A_YEAR);
    }

    /** Months alone, for a table: {@code 31}; never. */
    public String monthsShort(OptionalInt months) {
        return months.isEmpty() ? text("never") : Integer.toString(months.getAsInt());
    }

    /** A share of one as per cent with at most one decimal: {@code 57,5 %}. */
    public String percent(BigDecimal share) {
        return number(share.movePointRight(2), 1) + "\u00a0%";
    }

    /** A number in the language's own spelling, with at most so many decimals. */
    public String number(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        if (rounded.scale() <= 0) {
            return new Kronor(rounded).figure();
        }
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(language));
        return format.format(rounded).replace('-', '\u2212');
    }

    /** A number as it stands in a file, in the language's own spelling; other values as they stand. */
    public String value(String written) {
        return parsed(written).map(number -> number(number, Math.max(number.scale(), 0))).orElse(written);
    }

    private static Optional<BigDecimal> parsed(String written) {
        try {
            return Optional.of(new BigDecimal(written.strip()));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }
}
