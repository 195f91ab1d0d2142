package se.stegvis.board.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored presence. */
public interface StayRepository extends JpaRepository<StayEntity, UUID> {

    List<StayEntity> findByMeetingIdOrderByArrivedAt(UUID meetingId);
}
