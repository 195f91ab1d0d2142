package se.stegvis.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import se.stegvis.foundation.Kronor;

/**
 * A decision as the minutes have it.
 *
 * @param paragraph its § number
 * @param proposals yrkanden in the order they were put
 * @param presiding name of who led the item and had the casting vote
 * @param tookPart names of those who served
 * @param votes by name; empty for acclamation
 * @param reservations what each person who reserves says, by name
 */
public record DecisionRecord(
        int paragraph,
        Outcome outcome,
        SortedMap<Integer, Kronor> amounts,
        String conditions,
        String text,
        List<String> proposals,
        String presiding,
        List<String> tookPart,
        Map<String, Vote> votes,
        Map<String, String> reservations,
        Instant at) {}
