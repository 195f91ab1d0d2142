package se.stegvis.board;

import java.time.Instant;
import java.util.Optional;
import se.stegvis.foundation.AccountId;

/**
 * Jäv of one person on one case or item, with all that happened about it.
 *
 * @param decidedAt when the board tried it
 * @param leftAt when the person left the room for the item
 * @param replacedBy name of the ersättare who served instead
 * @param cameBackAt when the person came back
 */
public record Recusal(
        AccountId person,
        String name,
        String ground,
        RecusalState state,
        Instant declaredAt,
        Optional<Instant> decidedAt,
        Optional<Instant> leftAt,
        Optional<String> replacedBy,
        Optional<Instant> cameBackAt) {}
