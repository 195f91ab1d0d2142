package se.stegvis.audit;

import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.audit.persistence.AuditEntry;
import se.stegvis.audit.persistence.AuditEntryRepository;
import se.stegvis.foundation.AssociationId;

/** Reading the audit trail of a förbund, newest first, a page at a time. */
@GuardedService
@Transactional(readOnly = true)
public class AuditLog {

    private final AuditEntryRepository entries;

    AuditLog(AuditEntryRepository entries) {
        this.entries = entries;
    }

    /**
     * A page of the trail.
     *
     * @param search part of a name, an action or an object, in any case; empty for all
     * @param offset how many lines to skip; a multiple of {@code limit}
     */
    @Permit(roles = {Role.AUDITOR, Role.ADMINISTRATOR, Role.DIRECTOR})
    public List<AuditRecord> read(AssociationId association, String search, int offset, int limit) {
        return entries.search(association.value(), pattern(search), PageRequest.of(offset / limit, limit)).stream()
                .map(AuditLog::toRecord)
                .toList();
    }

    /** How many lines {@link #read} would give in all. */
    @Permit(roles = {Role.AUDITOR, Role.ADMINISTRATOR, Role.DIRECTOR})
    public long count(AssociationId association, String search) {
        return entries.countSearch(association.value(), pattern(search));
    }

    private static String pattern(String search) {
        return "%" + search.strip().toLowerCase(java.util.Locale.ROOT) + "%";
    }

    private static AuditRecord toRecord(AuditEntry entry) {
        return new AuditRecord(
                entry.at(), entry.actorName(), entry.action(), entry.object(), entry.before(), entry.after());
    }
}
