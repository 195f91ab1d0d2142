package se.stegvis.audit;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Actor;
import se.stegvis.access.CurrentActor;
import se.stegvis.audit.persistence.AuditEntry;
import se.stegvis.audit.persistence.AuditEntryRepository;
import se.stegvis.foundation.AssociationId;

/**
 * Where a change is recorded, in the same transaction as the change: both happen or neither does. What is recorded can be read by
 * a revisor, so drafts' contents, scores, tokens and passwords never go here.
 */
@Component
public class AuditTrail {

    /** Longest text kept of a state before or after; longer ones are cut, with an ellipsis. */
    static final int LONGEST_STATE = 4000;

    private final AuditEntryRepository entries;
    private final CurrentActor currentActor;
    private final Clock clock;

    AuditTrail(AuditEntryRepository entries, CurrentActor currentActor, Clock clock) {
        this.entries = entries;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Records one change by whoever is calling, or by the system itself when nobody is.
     *
     * @param association the förbund it belongs to; null for the installation
     * @param action what was done, as a key in the audit bundle without its prefix, for example {@code member.added}
     * @param object what it was done to, readable: a name or number, not an id
     * @param before the state before, or null when there was none
     * @param after the state after, or null when it is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable AssociationId association,
            String action,
            String object,
            @Nullable String before,
            @Nullable String after) {
        Actor actor = currentActor.find().orElse(null);
        entries.save(new AuditEntry(
                clock.instant(),
                association == null ? null : association.value(),
                actor == null ? null : actor.account().value(),
                actor == null ? null : actor.name(),
                action,
                cut(object, 400),
                before == null ? null : cut(before, LONGEST_STATE),
                after == null ? null : cut(after, LONGEST_STATE)));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
