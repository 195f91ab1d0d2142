package se.stegvis.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param at when
 * @param who name of the person, or null for the system itself
 * @param action what was done, a key under {@code audit.action.}
 * @param object what it was done to
 * @param before the state before, where there was one
 * @param after the state after, where there is one
 */
public record AuditRecord(
        Instant at, @Nullable String who, String action, String object, @Nullable String before, @Nullable String after) {

    AuditRecord withoutContents() {
        return new AuditRecord(at, who, action, object, null, null);
    }
}
