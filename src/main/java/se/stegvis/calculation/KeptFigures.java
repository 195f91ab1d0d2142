package se.stegvis.calculation;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.benefit.Outlook;

/**
 * What a calculation came to when it was made, to be read as it was when the model has changed.
 *
 * @param model by which it was worked out
 * @param year whose rules it was worked out by
 * @param people who took a step
 * @param actors every actor
 */
public record KeptFigures(ModelStamp model, int year, long people, Map<Actor, OfActor> actors) {

    public KeptFigures {
        actors = Map.copyOf(actors);
    }

    /**
     * What one actor gets and pays.
     *
     * @param low kronor a year with all that is assumed at its worst
     * @param mean kronor a year
     * @param high kronor a year with all at its best
     * @param cost kronor
     * @param soonest months until the cost has come back, at the best; null for never
     * @param payback months, in the middle; null for never
     * @param latest months, at the worst; null for never
     */
    public record OfActor(
            BigDecimal low,
            BigDecimal mean,
            BigDecimal high,
            BigDecimal cost,
            @Nullable Integer soonest,
            @Nullable Integer payback,
            @Nullable Integer latest) {

        /** Lönsamhet after so many years, in the middle. */
        public BigDecimal profit(int years) {
            return Outlook.of(mean, cost).profit(years);
        }

        public OptionalInt months() {
            return payback == null ? OptionalInt.empty() : OptionalInt.of(payback);
        }

        public OptionalInt monthsAtBest() {
            return soonest == null ? OptionalInt.empty() : OptionalInt.of(soonest);
        }

        public OptionalInt monthsAtWorst() {
            return latest == null ? OptionalInt.empty() : OptionalInt.of(latest);
        }

        /** Whether the cost has come back within so many months, in the middle. */
        public boolean isPaidWithin(int target) {
            return payback != null && payback <= target;
        }
    }

    /** What has been worked out, kept. */
    static KeptFigures of(WorkedOut worked) {
        Map<Actor, OfActor> actors = new EnumMap<>(Actor.class);
        for (Actor actor : Actor.values()) {
            ActorFigures figures = worked.of(actor);
            ActorFigures.Payback payback = figures.payback();
            BigDecimal cost = figures.cost();
            actors.put(
                    actor,
                    new OfActor(
                            figures.income().low(),
                            figures.income().mean(),
                            figures.income().high(),
                            cost == null ? BigDecimal.ZERO : cost,
                            payback == null ? null : boxed(payback.soonest()),
                            payback == null ? null : boxed(payback.mean()),
                            payback == null ? null : boxed(payback.latest())));
        }
        return new KeptFigures(
                worked.result().model(),
                worked.result().asked().year(),
                worked.result().people(),
                actors);
    }

    private static @Nullable Integer boxed(OptionalInt months) {
        return months.isPresent() ? months.getAsInt() : null;
    }

    public OfActor of(Actor actor) {
        OfActor known = actors.get(actor);
        if (known == null) {
            throw new IllegalStateException("no figures of " + actor);
        }
        return known;
    }
}
