package se.stegvis.processdag.persistence;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored openings of locked versions. */
public interface DocumentationOpenedRepository extends JpaRepository<DocumentationOpenedEntity, UUID> {}
