package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored times of themes. */
public interface SlotRepository extends JpaRepository<SlotEntity, UUID> {

    List<SlotEntity> findByThemeIdIn(Collection<UUID> themeIds);
}
