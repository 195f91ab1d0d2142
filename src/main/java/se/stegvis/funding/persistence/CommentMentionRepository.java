package se.stegvis.funding.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored mentions in comments. */
public interface CommentMentionRepository extends JpaRepository<CommentMentionEntity, UUID> {

    List<CommentMentionEntity> findByApplicationId(UUID applicationId);

    List<CommentMentionEntity> findByCommentId(UUID commentId);

    List<CommentMentionEntity> findByAccountIdAndCommentIdIn(UUID accountId, Collection<UUID> commentIds);

    /**
     * What somebody has been named in and not seen, in drafts that the person is in and in what is being completed, the longest waiting
     * first.
     */
    @Query("""
            select c.id as comment, coalesce(c.threadId, c.id) as thread, c.applicationId as application, c.section as section,
                   c.authorId as author, a.title as title
              from CommentMentionEntity m
              join CommentEntity c on c.id = m.commentId
              join CommentEntity t on t.id = coalesce(c.threadId, c.id)
              join ApplicationEntity a on a.id = c.applicationId
              join ParticipantEntity p on p.applicationId = c.applicationId and p.accountId = m.accountId
             where m.accountId = :account and m.associationId = :association and m.seenAt is null
               and c.withdrawnAt is null and t.resolvedAt is null
               and (a.state = se.stegvis.funding.ApplicationState.DRAFT
                 or exists (select 1 from CompletionEntity k where k.openFor = a.id))
             order by c.writtenAt, c.id
            """)
    List<Waiting> waiting(UUID association, UUID account, Limit most);

    /** One mention that waits for somebody. */
    interface Waiting {
        UUID getComment();

        UUID getThread();

        UUID getApplication();

        se.stegvis.funding.Section getSection();

        UUID getAuthor();

        String getTitle();
    }
}
