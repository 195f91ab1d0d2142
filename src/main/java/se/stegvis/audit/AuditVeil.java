package se.stegvis.audit;

import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;

/** Says which lines of the trail a reader sees without their contents, since other rules close what they are about to that person. */
public interface AuditVeil {

    /** What is hidden from a reader; asked once for each page that is read. */
    Hidden from(AssociationId association, AccountId reader);

    /** Tells which lines. */
    @FunctionalInterface
    interface Hidden {
        boolean covers(AuditRecord line);
    }
}
