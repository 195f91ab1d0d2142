package se.stegvis.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.stegvis.registry.DocumentId;

/**
 * A completion that has been asked for. It is a public document, like its answer.
 *
 * @param askedBy name of whoever asked last
 * @param due the last day, until midnight; it can be answered later too
 * @param document the registered paper that asks
 * @param endedBy name of whoever answered or withdrew it
 * @param endNote what they wrote: why something stays as it was, or why it is no longer asked for
 */
public record Completion(
        CompletionState state,
        List<NamedPlace> places,
        String message,
        LocalDate due,
        String askedBy,
        Instant askedAt,
        DocumentId document,
        Optional<Instant> endedAt,
        String endedBy,
        String endNote) {

    public Completion {
        places = List.copyOf(places);
    }

    /** Whether the place may be changed by way of it. */
    public boolean opens(FormPlace place) {
        return state == CompletionState.OPEN && places.stream().anyMatch(named -> named.place().covers(place));
    }

    /** Whether something within a section may be changed by way of it. */
    public boolean opens(Section section, FormDefinition form) {
        return places.stream().anyMatch(named -> named.place().section(form).equals(Optional.of(section)));
    }

    /** Whether its day has passed without an answer. */
    public boolean isLate(LocalDate today) {
        return state == CompletionState.OPEN && today.isAfter(due);
    }
}
