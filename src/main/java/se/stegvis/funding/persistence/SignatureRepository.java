package se.stegvis.funding.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored signatures. */
public interface SignatureRepository extends JpaRepository<SignatureEntity, UUID> {

    boolean existsByApplicationIdAndStandingForIsNotNull(UUID applicationId);

    List<SignatureEntity> findByApplicationIdAndStandingForIsNotNullOrderBySignedAt(UUID applicationId);

    List<SignatureEntity> findByApplicationIdOrderBySignedAtDesc(UUID applicationId);

    List<SignatureEntity> findByChecksumAndStandingForIsNotNull(String checksum);
}
