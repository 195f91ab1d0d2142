package se.stegvis.board;

import java.time.Instant;
import java.util.SortedMap;
import se.stegvis.foundation.Kronor;

/**
 * Förbundschefens proposal to the board, a record of its own beside the recommendation.
 *
 * @param amounts proposed amount for each year; empty unless it grants
 * @param by name of who wrote it last
 * @param version to send back when saving over it
 */
public record Proposal(
        Outcome outcome,
        SortedMap<Integer, Kronor> amounts,
        String conditions,
        String reasons,
        String by,
        Instant at,
        long version) {

    public Kronor total() {
        return Kronor.sum(amounts.values());
    }
}
