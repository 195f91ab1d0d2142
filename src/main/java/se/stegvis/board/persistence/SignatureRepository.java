package se.stegvis.board.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored signatures. */
public interface SignatureRepository extends JpaRepository<SignatureEntity, UUID> {

    List<SignatureEntity> findByMeetingIdOrderBySignedAt(UUID meetingId);
}
