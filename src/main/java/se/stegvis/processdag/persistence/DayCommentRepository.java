package se.stegvis.processdag.persistence;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored comments. */
public interface DayCommentRepository extends JpaRepository<DayCommentEntity, UUID> {}
