package se.stegvis.initiative.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored yearly amounts. */
public interface InitiativeAmountRepository extends JpaRepository<InitiativeAmountEntity, UUID> {

    List<InitiativeAmountEntity> findByInitiativeIdIn(Collection<UUID> initiatives);
}
