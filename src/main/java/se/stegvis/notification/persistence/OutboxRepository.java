package se.stegvis.notification.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import se.stegvis.notification.MessageState;

/** Stored messages. */
public interface OutboxRepository extends JpaRepository<OutboxMessage, UUID> {

    @Query("""
            select m.id from OutboxMessage m
            where m.state = se.stegvis.notification.MessageState.WAITING and m.nextAttemptAt <= :now
            order by m.createdAt""")
    List<UUID> due(Instant now, Limit limit);

    @Query("""
            select m from OutboxMessage m where m.associationId = :association
            and (lower(m.recipient) like :pattern or lower(m.subject) like :pattern)
            order by m.createdAt desc, m.id""")
    List<OutboxMessage> search(UUID association, String pattern, Pageable page);

    @Query("""
            select count(m) from OutboxMessage m where m.associationId = :association
            and (lower(m.recipient) like :pattern or lower(m.subject) like :pattern)""")
    long countSearch(UUID association, String pattern);

    Optional<OutboxMessage> findByAssociationIdAndId(UUID associationId, UUID id);

    boolean existsByTopicAndRecipientAndCreatedAtGreaterThanEqual(String topic, String recipient, Instant since);

    long countByState(MessageState state);

    @Query("select count(m) from OutboxMessage m where m.state = :state and m.attempts > 0")
    long countTried(MessageState state);

    @Query("""
            select m from OutboxMessage m where m.madeBy = :maker and m.secretLink is not null
            order by m.createdAt desc, m.id""")
    List<OutboxMessage> withLinkBy(UUID maker);

    @Query("""
            select count(m) from OutboxMessage m
            where m.associationId = :association and m.madeBy = :maker and m.secretLink is not null""")
    long countWithLinkBy(UUID association, UUID maker);
}
