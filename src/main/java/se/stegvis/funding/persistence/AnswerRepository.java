package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored answers. */
public interface AnswerRepository extends JpaRepository<AnswerEntity, UUID> {

    List<AnswerEntity> findByApplicationId(UUID applicationId);

    Optional<AnswerEntity> findByApplicationIdAndFieldKeyAndScope(UUID applicationId, String fieldKey, String scope);

    List<AnswerEntity> findByApplicationIdInAndFieldKeyIn(Collection<UUID> applicationIds, Collection<String> fieldKeys);

    List<AnswerEntity> findByApplicationIdIn(Collection<UUID> applicationIds);
}
