package se.stegvis.audit;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.audit.persistence.AuditEntry;
import se.stegvis.audit.persistence.AuditEntryRepository;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;

/** Reading the audit trail of a förbund, newest first, a page at a time. */
@GuardedService
@Transactional(readOnly = true)
public class AuditLog {

    private final AuditEntryRepository entries;
    private final ObjectProvider<AuditVeil> veils;
    private final CurrentActor currentActor;

    AuditLog(AuditEntryRepository entries, ObjectProvider<AuditVeil> veils, CurrentActor currentActor) {
        this.entries = entries;
        this.veils = veils;
        this.currentActor = currentActor;
    }

    /**
     * A page of the trail. That something was done everybody sees; before and after are left out where a {@link AuditVeil} says so.
     *
     * @param search part of a name, an action or an object, in any case; empty for all
     * @param offset how many lines to skip; a multiple of {@code limit}
     */
    @Permit(roles = {Role.AUDITOR, Role.ADMINISTRATOR, Role.DIRECTOR})
    public List<AuditRecord> read(AssociationId association, String search, int offset, int limit) {
        AccountId reader = currentActor.get().account();
        List<AuditVeil.Hidden> hidden =
                veils.stream().map(veil -> veil.from(association, reader)).toList();
        return entries.search(association.value(), pattern(search), PageRequest.of(offset / limit, limit)).stream()
                .map(AuditLog::toRecord)
                .map(line -> hidden.stream().anyMatch(each -> each.covers(line)) ? line.withoutContents() : line)
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
