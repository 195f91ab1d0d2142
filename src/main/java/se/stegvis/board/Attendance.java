package se.stegvis.board;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;

/**
 * Somebody of the board and when the person was in the room.
 *
 * @param role {@code CHAIR}, {@code BOARD_MEMBER} or {@code SUBSTITUTE}; ersättare come last, in serving order
 * @param present whether the person is in the room now
 * @param stays each time the person came and, where so, left
 */
public record Attendance(AccountId person, String name, Role role, String memberName, boolean present, List<Stay> stays) {

    /** From one arrival until the person left, or still. */
    public record Stay(LocalTime arrived, Optional<LocalTime> left) {}
}
