package se.stegvis.funding.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored changes of versions under way. */
public interface FormAdjustmentRepository extends JpaRepository<FormAdjustmentEntity, UUID> {

    List<FormAdjustmentEntity> findByFormVersionIdOrderByPosition(UUID formVersionId);

    Optional<FormAdjustmentEntity> findByFormVersionIdAndSubject(UUID formVersionId, String subject);
}
