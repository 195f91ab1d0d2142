package se.stegvis.calculation;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.ModelStamp;

/**
 * What of a calculation stands beside others'. A stored result can stand here as it was, with the model it was worked out by.
 *
 * @param year whose rules it is worked out by
 * @param years how far ahead it looks
 * @param paybackTarget months; null for none
 */
public record Compared(
        String title,
        ModelStamp model,
        int year,
        long participants,
        int years,
        @Nullable Integer paybackTarget,
        Map<Actor, ActorFigures> figures) {

    public Compared {
        figures = Map.copyOf(figures);
    }

    /** Whether all come from the same model and rules, so that they may stand side by side without a word. */
    public static boolean sameModel(Collection<Compared> all) {
        return ModelStamp.comparable(all.stream().map(Compared::model).toList());
    }

    /** Whether all are worked out by the same year's rules. */
    public static boolean sameYear(Collection<Compared> all) {
        return all.stream().mapToInt(Compared::year).distinct().count() <= 1;
    }
}
