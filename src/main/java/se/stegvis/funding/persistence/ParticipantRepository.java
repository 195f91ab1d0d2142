package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored participants. */
public interface ParticipantRepository extends JpaRepository<ParticipantEntity, UUID> {

    List<ParticipantEntity> findByApplicationId(UUID applicationId);

    Optional<ParticipantEntity> findByApplicationIdAndAccountId(UUID applicationId, UUID accountId);

    List<ParticipantEntity> findByApplicationIdIn(Collection<UUID> applicationIds);
}
