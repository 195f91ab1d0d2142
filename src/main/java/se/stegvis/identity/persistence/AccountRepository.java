package se.stegvis.identity.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored accounts. */
public interface AccountRepository extends JpaRepository<AccountEntity, UUID> {

    Optional<AccountEntity> findByEmail(String email);

    List<AccountEntity> findByIdIn(Collection<UUID> ids);

    boolean existsByInstallationAdministratorTrue();

    List<AccountEntity> findByInstallationAdministratorTrueAndActiveTrue();

    boolean existsByDemoTrue();
}
