package se.stegvis.association.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.stegvis.association.Setting;

/** Stored settings. */
public interface SettingRepository extends JpaRepository<SettingEntity, UUID> {

    List<SettingEntity> findByAssociationId(UUID associationId);

    Optional<SettingEntity> findByAssociationIdAndSetting(UUID associationId, Setting setting);
}
