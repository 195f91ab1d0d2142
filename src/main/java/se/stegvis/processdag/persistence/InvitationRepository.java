package se.stegvis.processdag.persistence;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored invitations. */
public interface InvitationRepository extends JpaRepository<InvitationEntity, UUID> {}
