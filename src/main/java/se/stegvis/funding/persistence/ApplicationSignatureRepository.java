package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored signatures. */
public interface ApplicationSignatureRepository extends JpaRepository<ApplicationSignatureEntity, UUID> {

    boolean existsByApplicationIdAndStandingForIsNotNull(UUID applicationId);

    List<ApplicationSignatureEntity> findByApplicationIdAndStandingForIsNotNullOrderBySignedAt(UUID applicationId);

    List<ApplicationSignatureEntity> findByApplicationIdOrderBySignedAtDesc(UUID applicationId);

    List<ApplicationSignatureEntity> findByChecksumAndStandingForIsNotNull(String checksum);

    List<ApplicationSignatureEntity> findByApplicationIdInAndStandingForIsNotNullOrderBySignedAt(
            Collection<UUID> applicationIds);
}
