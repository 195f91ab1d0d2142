package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored budgets. */
public interface BudgetRowRepository extends JpaRepository<BudgetRowEntity, UUID> {

    List<BudgetRowEntity> findByApplicationId(UUID applicationId);

    Optional<BudgetRowEntity> findByApplicationIdAndId(UUID applicationId, UUID id);

    List<BudgetRowEntity> findByApplicationIdIn(Collection<UUID> applicationIds);
}
