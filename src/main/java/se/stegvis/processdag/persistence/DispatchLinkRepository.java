package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored links. */
public interface DispatchLinkRepository extends JpaRepository<DispatchLinkEntity, UUID> {

    List<DispatchLinkEntity> findByDispatchIdInOrderByEmail(Collection<UUID> dispatchIds);
}
