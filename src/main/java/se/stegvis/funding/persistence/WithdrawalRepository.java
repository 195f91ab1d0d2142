package se.stegvis.funding.persistence;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored withdrawals of applications. */
public interface WithdrawalRepository extends JpaRepository<WithdrawalEntity, UUID> {}
