package se.stegvis.calculation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Situation;
import se.stegvis.benefit.Support;
import se.stegvis.calculation.CalculationContent;
import se.stegvis.foundation.RefusedException;

/**
 * A part of a calculation, to read it and to put another in its place.
 *
 * @param get takes the part out
 * @param set gives the calculation with another part
 */
record Lens<T>(Function<CalculationContent, T> get, BiFunction<CalculationContent, T, CalculationContent> set) {

    /** A part of this part. */
    <P> Lens<P> at(Function<T, P> part, BiFunction<T, P, T> with) {
        return new Lens<>(
                content -> part.apply(get.apply(content)),
                (content, value) -> set.apply(content, with.apply(get.apply(content), value)));
    }

    /**
     * One group. Where groups have been added or taken away elsewhere, nothing is changed in what may be another one.
     *
     * @param of how many groups there are where this one is shown
     */
    static Lens<Group> group(int index, int of) {
        return new Lens<>(
                content -> the(content.written().groups(), index, of),
                (content, group) -> content.with(
                        written -> {
                            var changed = written.withGroups(replaced(written.groups(), index, group, of));
                            Long participants = changed.participants();
                            // More people than participants: then the people are the participants.
                            return participants != null && participants < changed.people()
                                    ? changed.withParticipants(null)
                                    : changed;
                        }));
    }

    /** One livelihood of a situation, as {@link #group}. */
    static Lens<Support> support(Lens<Situation> situation, int index, int of) {
        return situation.at(
                all -> the(all.supports(), index, of),
                (all, support) -> all.with(replaced(all.supports(), index, support, of), all.work()));
    }

    /**
     * Sees that there are as many as where they are shown.
     *
     * @throws RefusedException when some have been added or taken away elsewhere
     */
    static void asShown(List<?> all, int of) {
        if (all.size() != of) {
            throw RefusedException.because("calculation.error.otherwise");
        }
    }

    private static <E> E the(List<E> all, int index, int of) {
        asShown(all, of);
        return all.get(index);
    }

    private static <E> List<E> replaced(List<E> all, int index, E element, int of) {
        asShown(all, of);
        List<E> changed = new ArrayList<>(all);
        changed.set(index, element);
        return changed;
    }
}
