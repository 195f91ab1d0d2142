package se.stegvis.audit.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The trail can be added to and read; there is no way to change it. */
public interface AuditEntryRepository extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    @Query("""
            select e from AuditEntry e where e.associationId = :association
            and (lower(coalesce(e.actorName, '')) like :pattern or lower(e.action) like :pattern or lower(e.object) like :pattern)
            order by e.id desc""")
    List<AuditEntry> search(UUID association, String pattern, Pageable page);

    @Query("""
            select count(e) from AuditEntry e where e.associationId = :association
            and (lower(coalesce(e.actorName, '')) like :pattern or lower(e.action) like :pattern or lower(e.object) like :pattern)""")
    long countSearch(UUID association, String pattern);
}
