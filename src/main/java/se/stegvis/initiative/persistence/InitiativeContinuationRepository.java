package se.stegvis.initiative.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored förlängningar and tillägg of insatser. */
public interface InitiativeContinuationRepository extends JpaRepository<InitiativeContinuationEntity, UUID> {

    Optional<InitiativeContinuationEntity> findByApplicationId(UUID applicationId);

    List<InitiativeContinuationEntity> findByInitiativeIdInOrderByGrantedAt(Collection<UUID> initiativeIds);
}
