package se.stegvis.funding.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored declarations. */
public interface DeclaredNumberRepository extends JpaRepository<DeclaredNumberEntity, UUID> {

    List<DeclaredNumberEntity> findByApplicationId(UUID applicationId);
}
