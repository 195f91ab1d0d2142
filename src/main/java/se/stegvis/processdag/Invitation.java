package se.stegvis.processdag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is invited to a processdag and what they have been told. It is apart from those who attend, and from all that they say there.
 *
 * @param words what the processledare adds to the invitation; may be blank
 * @param guests everybody on the list, those without an address too
 * @param former how many were invited, are no more, and have not been told so
 * @param changed whether name, day, times or place are others than those last sent
 * @param cancelled whether those invited were last told that the day is called off
 * @param toldAt when something was last sent; null when nothing has been
 * @param version version of the words
 */
public record Invitation(
        String words,
        List<Guest> guests,
        int former,
        boolean changed,
        boolean cancelled,
        @Nullable Instant toldAt,
        long version) {

    /**
     * Somebody who is invited.
     *
     * @param email blank for somebody who is invited in some other way
     * @param told whether the invitation has been sent there
     */
    public record Guest(UUID id, String name, String organisation, String email, boolean told, long version) {}

    public Invitation {
        guests = List.copyOf(guests);
    }

    /** How many can be reached by mail. */
    public int reachable() {
        return (int) guests.stream().filter(guest -> !guest.email().isBlank()).count();
    }

    /** How many have been sent the invitation. */
    public int told() {
        return (int) guests.stream().filter(Guest::told).count();
    }

    /** How many messages the next sending makes. */
    public int waiting() {
        return former + (changed || cancelled ? reachable() : reachable() - told());
    }
}
