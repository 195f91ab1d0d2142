package se.stegvis.goal.check;

import static se.stegvis.goal.check.State.MISSING;
import static se.stegvis.goal.check.State.PARTLY;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.ConcernedParty;

/** The parties concerned have agreed. Their answers are all these rules look at, never the text. */
final class AcceptedRules {

    private AcceptedRules() {}

    static Optional<Found> noPartyConcerned(Reading reading) {
        return reading.goal().parties().isEmpty() ? Optional.of(Found.inFields(MISSING)) : Optional.empty();
    }

    static Optional<Found> refused(Reading reading) {
        return among(reading.goal().parties(), party -> party.acceptance() instanceof Acceptance.Refused);
    }

    static Optional<Found> pending(Reading reading) {
        return among(reading.goal().parties(), party -> party.acceptance() instanceof Acceptance.Pending);
    }

    private static Optional<Found> among(List<ConcernedParty> parties, Predicate<ConcernedParty> lacking) {
        var names = parties.stream().filter(lacking).map(ConcernedParty::name).toList();
        long accepted = parties.stream()
                .filter(party -> party.acceptance() instanceof Acceptance.Accepted)
                .count();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Found.inFields(
                        accepted > 0 ? PARTLY : MISSING,
                        names.stream().collect(Collectors.joining(", ")),
                        accepted,
                        parties.size()));
    }
}
