package se.stegvis.funding.persistence;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored submissions: when an application came in, and as which case. Its versions are read by {@link FixedVersions}. */
public interface SubmissionRepository extends JpaRepository<SubmissionEntity, UUID> {}
