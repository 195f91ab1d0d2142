package se.stegvis.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.stegvis.foundation.AccountId;

/**
 * How far a meeting's minutes have come.
 *
 * @param adjuster the chosen justerare
 * @param due last day to sign; empty until the meeting is closed
 * @param overdue whether that day has passed and signatures are missing
 * @param signatures in the order they were given
 * @param fixed whether both have signed: the minutes are registered and never change
 * @param maySign whether the caller is one whose signature is awaited
 */
public record MinutesStatus(
        MeetingId meeting,
        LocalDate heldOn,
        Optional<AccountId> adjuster,
        Optional<String> adjusterName,
        Optional<LocalDate> due,
        boolean overdue,
        List<Signature> signatures,
        boolean fixed,
        boolean maySign) {

    /** Who signed, and when. */
    public record Signature(String name, Instant at) {}
}
