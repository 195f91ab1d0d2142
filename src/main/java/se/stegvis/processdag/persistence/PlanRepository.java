package se.stegvis.processdag.persistence;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored plans of days. */
public interface PlanRepository extends JpaRepository<PlanEntity, UUID> {}
