package se.stegvis.board.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored meetings. */
public interface MeetingRepository extends JpaRepository<MeetingEntity, UUID> {

    List<MeetingEntity> findByAssociationIdOrderByHeldOnDescStartsAtDesc(UUID associationId);

    /** Held until the transaction ends: a meeting is written by one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MeetingEntity m where m.id = :id")
    Optional<MeetingEntity> hold(UUID id);
}
