package se.stegvis.calculation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Livelihood;
import se.stegvis.benefit.Situation;
import se.stegvis.benefit.Support;
import se.stegvis.benefit.WageSubsidy;
import se.stegvis.benefit.Work;

/**
 * What people of a group live by, coarse enough to be counted: a livelihood or work. Amounts and wages are the model's own. Texts:
 * {@code calculationforecast.living.NAME}.
 */
public enum Living {
    SJUKPENNING(Livelihood.SJUKPENNING),
    REHABILITERINGSPENNING(Livelihood.REHABILITERINGSPENNING),
    SJUKERSATTNING(Livelihood.SJUKERSATTNING),
    AKTIVITETSERSATTNING(Livelihood.AKTIVITETSERSATTNING),
    AKTIVITETSSTOD(Livelihood.AKTIVITETSSTOD),
    A_KASSA(Livelihood.A_KASSA),
    FORSORJNINGSSTOD(Livelihood.FORSORJNINGSSTOD),
    FORALDRAPENNING(Livelihood.FORALDRAPENNING),
    /** Neither livelihood nor work. */
    NONE(Livelihood.NONE),
    /** Studies with studiestöd. */
    STUDIES(Livelihood.STUDIESTOD),
    /** Full-time work with lönebidrag. */
    SUBSIDISED_WORK(true, true),
    /** Half-time work with lönebidrag. */
    SUBSIDISED_HALF_TIME(false, true),
    /** Half-time work without subsidy. */
    HALF_TIME(false, false),
    /** Full-time work without subsidy. */
    FULL_TIME(true, false);

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    private final @Nullable Livelihood livelihood;
    private final boolean fullTime;
    private final boolean subsidised;

    Living(Livelihood livelihood) {
        this.livelihood = livelihood;
        this.fullTime = false;
        this.subsidised = false;
    }

    Living(boolean fullTime, boolean subsidised) {
        this.livelihood = null;
        this.fullTime = fullTime;
        this.subsidised = subsidised;
    }

    public boolean isWork() {
        return livelihood == null;
    }

    public boolean isStudies() {
        return this == STUDIES;
    }

    /** Somebody's year before. */
    Situation before() {
        return year(NONE);
    }

    /**
     * The same person's year after. Who works half time keeps half of the livelihood that was there before; of försörjningsstöd what is
     * missing up to the norm.
     */
    Situation after(Living before) {
        return year(before);
    }

    private Situation year(Living earlier) {
        Livelihood own = livelihood;
        if (own != null) {
            return own == Livelihood.NONE ? Situation.NOTHING : Situation.living(Support.of(own));
        }
        Work work = new Work(
                null,
                fullTime ? BigDecimal.ONE : HALF,
                YEAR,
                subsidised ? new WageSubsidy(WageSubsidy.Kind.LONEBIDRAG, null, null) : null,
                false);
        return Situation.NOTHING.with(fullTime ? List.of() : earlier.rest(), work);
    }

    /** What is left of a livelihood beside half-time work. */
    private List<Support> rest() {
        Livelihood own = livelihood;
        if (own == null || own == Livelihood.NONE || own == Livelihood.STUDIESTOD) {
            return List.of();
        }
        return own == Livelihood.FORSORJNINGSSTOD
                ? List.of(Support.of(own))
                : List.of(new Support(own, null, HALF, YEAR, null));
    }

    /** By its name; empty where there is none. */
    public static Optional<Living> named(String name) {
        return Arrays.stream(values()).filter(living -> living.name().equals(name)).findFirst();
    }
}
