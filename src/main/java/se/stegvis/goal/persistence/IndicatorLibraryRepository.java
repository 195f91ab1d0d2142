package se.stegvis.goal.persistence;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Which förbund have begun a library. */
public interface IndicatorLibraryRepository extends JpaRepository<IndicatorLibraryEntity, UUID> {}
