package se.stegvis.processdag;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that is known about a processdag right now.
 *
 * @param revision the day's version this picture shows, or an earlier one
 * @param joined how many phones have joined
 * @param room what is special about the room while the day goes on
 * @param citizens how many citizens attend; a number is all that is known of them
 */
public record WorkshopPicture(
        Workshop workshop,
        long revision,
        int joined,
        List<WorkshopTheme> themes,
        List<Attendee> attendees,
        List<Outcome> outcomes,
        int citizens,
        DayRoom room) {

    /** Somebody who was there, as typed by the processledare; tied to nothing else. */
    public record Attendee(UUID id, String name, String role, String organisation, long version) {}

    /**
     * Something the day ends in.
     *
     * @param due when, in the group's own words; blank where it was not said
     */
    public record Outcome(UUID id, OutcomeKind kind, String text, String due, long version) {}

    public WorkshopPicture {
        themes = List.copyOf(themes);
        attendees = List.copyOf(attendees);
        outcomes = List.copyOf(outcomes);
    }

    /** The theme the room is looking at. */
    public Optional<WorkshopTheme> current() {
        return themes.stream().filter(theme -> theme.phase().isCurrent()).findFirst();
    }

    /** The voting that the room is putting its dots in. */
    public Optional<WorkshopTheme.Voting> openVoting() {
        return current().map(WorkshopTheme::voting).filter(WorkshopTheme.Voting::open);
    }

    /** Whether every theme is done and what remains is to sum the day up. */
    public boolean isClosing() {
        return workshop.state() == WorkshopState.OPEN
                && themes.stream().allMatch(theme -> theme.phase() == ThemePhase.CLOSED);
    }

    public Moment moment() {
        return new Moment(
                workshop.state(),
                current().map(WorkshopTheme::id).orElse(null),
                current().map(WorkshopTheme::phase).orElse(null));
    }

    public List<Outcome> outcomes(OutcomeKind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).toList();
    }
}
