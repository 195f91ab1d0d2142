package se.stegvis.processdag;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.stegvis.announcement.Announcements;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.DocumentationRepository;
import se.stegvis.processdag.persistence.Revisions;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;

/**
 * The way every change of a processdag begins: by taking one's turn. Changes of one day come one after the other, each seeing what
 * the ones before did, and when one is committed all who look at the day are told.
 */
@Component
class DayTurns {

    private final WorkshopRepository workshops;
    private final Revisions revisions;
    private final DocumentationRepository documentations;
    private final Announcements announcements;

    DayTurns(
            WorkshopRepository workshops,
            Revisions revisions,
            DocumentationRepository documentations,
            Announcements announcements) {
        this.workshops = workshops;
        this.revisions = revisions;
        this.documentations = documentations;
        this.announcements = announcements;
    }

    /**
     * Waits for the turn, which lasts until the transaction ends. Nothing of the day may have been read before in the transaction.
     *
     * @throws NotFoundException when there is no such day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    WorkshopEntity take(WorkshopId id) {
        long revision = revisions.advance(id.value());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                announcements.announce(id, revision);
            }
        });
        return workshops.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    /**
     * As {@link #take} for whoever changes what the documentation says.
     *
     * @throws RefusedException when the documentation is locked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    WorkshopEntity takeToWrite(WorkshopId id) {
        WorkshopEntity found = take(id);
        if (found.state() == WorkshopState.CLOSED && documentations.lockedIn(id.value()).isPresent()) {
            throw RefusedException.because("processdagpaper.error.locked");
        }
        return found;
    }
}
