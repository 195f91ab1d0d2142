package se.stegvis.registry;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.Secrets;
import se.stegvis.registry.persistence.StoredContentEntity;
import se.stegvis.registry.persistence.StoredContentRepository;

/**
 * Files' contents, for other modules: in the database, or in a folder where {@code stegvis.attachments.folder} names one. Each row
 * knows where its content is, so the setting may be changed while there are files. Not for views: it asks nobody's leave.
 */
@Component
public class ContentStore {

    private static final Logger log = LoggerFactory.getLogger(ContentStore.class);

    private final StoredContentRepository contents;
    private final @Nullable ContentFolder folder;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final FileClaims claims = new FileClaims();

    ContentStore(
            StoredContentRepository contents,
            @Value("${stegvis.attachments.folder:}") String folder,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.contents = contents;
        this.folder = folder.isBlank() ? null : new ContentFolder(Path.of(folder.strip()));
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        if (this.folder != null) {
            this.folder.prepare();
        }
    }

    /** Keeps a content. It is on disk before the caller's transaction commits, and gone if that is rolled back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ContentId keep(AssociationId association, byte[] content) {
        String checksum = Secrets.checksum(content);
        ContentFolder where = folder;
        if (where != null) {
            claim(where, association, checksum, TransactionSynchronization.STATUS_COMMITTED);
            where.write(association.toString(), checksum, content);
        }
        StoredContentEntity kept = contents.saveAndFlush(new StoredContentEntity(
                association.value(), checksum, content.length, where == null ? content : null, clock.instant()));
        return new ContentId(kept.id());
    }

    /** Lets go of a content that nothing refers to any longer; it is there again if the caller's transaction is rolled back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(AssociationId association, ContentId id) {
        StoredContentEntity kept = find(association, id);
        contents.remove(kept.id());
        if (kept.content() == null) {
            claim(folder(), association, kept.checksum(), TransactionSynchronization.STATUS_ROLLED_BACK);
        }
    }

    /**
     * A content, to the byte as it was kept.
     *
     * @throws NotFoundException when the förbund has no such content
     * @throws java.io.UncheckedIOException when its file is missing or damaged
     */
    @Transactional(readOnly = true)
    public byte[] read(AssociationId association, ContentId id) {
        StoredContentEntity kept = find(association, id);
        byte[] content = kept.content();
        return content != null ? content : folder().read(association.toString(), kept.checksum());
    }

    private StoredContentEntity find(AssociationId association, ContentId id) {
        return contents.findByAssociationIdAndId(association.value(), id.value()).orElseThrow(NotFoundException::new);
    }

    private ContentFolder folder() {
        ContentFolder where = folder;
        if (where == null) {
            throw new IllegalStateException(
                    "there are files in a folder, but stegvis.attachments.folder does not say which");
        }
        return where;
    }

    /** @param kept the outcome of the transaction that surely leaves the file in use */
    private void claim(ContentFolder where, AssociationId association, String checksum, int kept) {
        String file = association + "/" + checksum;
        claims.open(file);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                boolean settled = false;
                while (!settled) {
                    long turns = claims.turns(file);
                    boolean needed = status == kept || isReferredTo(association, checksum);
                    settled = claims.close(
                            file, turns, needed, () -> where.delete(association.toString(), checksum));
                }
            }
        });
    }

    private boolean isReferredTo(AssociationId association, String checksum) {
        try {
            return Boolean.TRUE.equals(apart.execute(
                    transaction -> contents.existsByAssociationIdAndChecksumAndContentIsNull(association.value(), checksum)));
        } catch (RuntimeException unreachable) {
            log.warn("a file that may no longer be needed stays, since the database did not answer", unreachable);
            return true;
        }
    }
}
