package se.stegvis.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import se.stegvis.foundation.Kronor;

/**
 * A decision as the minutes have it.
 *
 * @param paragraph its § number
 * @param version which version of the application was decided on; empty where it was about none, or before there were versions
 * @param proposals yrkanden in the order they were put
 * @param presiding name of who led the item and had the casting vote
 * @param tookPart names of those who served
 * @param votes empty for acclamation
 * @param reservations what each person who reserves says
 */
public record DecisionRecord(
        int paragraph,
        Outcome outcome,
        Optional<Integer> version,
        SortedMap<Integer, Kronor> amounts,
        String conditions,
        String text,
        List<String> proposals,
        String presiding,
        List<String> tookPart,
        List<Ballot> votes,
        List<Reservation> reservations,
        Instant at) {

    /** How one person voted. */
    public record Ballot(String name, Vote vote) {}

    /** What one person has against the decision. */
    public record Reservation(String name, String text) {}
}
