package se.stegvis.identity.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored one-time links. */
public interface AccountLinkRepository extends JpaRepository<AccountLinkEntity, UUID> {

    Optional<AccountLinkEntity> findByTokenHash(String tokenHash);

    List<AccountLinkEntity> findByAccountIdAndUsedAtIsNull(UUID accountId);
}
