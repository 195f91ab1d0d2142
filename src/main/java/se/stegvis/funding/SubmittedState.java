package se.stegvis.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What has become of an application since it was submitted.
 *
 * @param version number of the version that counts, the latest; 1 for what was first submitted
 * @param versionAt when that version came in
 * @param completionDue until when it is asked to be completed, when it is
 * @param withdrawnAt when it was taken back, when it was
 */
public record SubmittedState(
        int version, Instant versionAt, Optional<LocalDate> completionDue, Optional<Instant> withdrawnAt) {

    /** As it came in. */
    public static SubmittedState first(Instant submittedAt) {
        return new SubmittedState(1, submittedAt, Optional.empty(), Optional.empty());
    }

    /** When it was last completed, when it has been. */
    public Optional<Instant> completedAt() {
        return version > 1 ? Optional.of(versionAt) : Optional.empty();
    }

    public boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }
}
