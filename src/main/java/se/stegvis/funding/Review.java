package se.stegvis.funding;

import java.util.List;
import java.util.Map;

/**
 * What is left to do with an application.
 *
 * @param shortcomings everything that stops it from being submitted, in the order of the form
 * @param progress the state of each section
 */
public record Review(List<Shortcoming> shortcomings, Map<Section, SectionState> progress) {

    public Review {
        shortcomings = List.copyOf(shortcomings);
        progress = Map.copyOf(progress);
    }

    /** How many sections are done. */
    public long done() {
        return progress.values().stream().filter(state -> state == SectionState.DONE).count();
    }

    /** Whether nothing in the form itself is left to do. */
    public boolean isWritten() {
        return shortcomings.stream().allMatch(Shortcoming::isSignature);
    }
}
