package se.stegvis.processdag;

import java.util.List;
import org.springframework.stereotype.Component;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeDirectory;
import se.stegvis.initiative.InitiativeId;

/** The insatser that processdagar are about. */
@Component
class Initiatives {

    private final InitiativeDirectory directory;

    Initiatives(InitiativeDirectory directory) {
        this.directory = directory;
    }

    List<Initiative> of(AssociationId association) {
        return directory.of(association);
    }

    /**
     * An insats of the förbund.
     *
     * @throws NotFoundException when it has none such
     */
    Initiative get(AssociationId association, InitiativeId id) {
        return of(association).stream()
                .filter(initiative -> initiative.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The huvudman. */
    MemberId lead(InitiativeId id) {
        return directory.get(id).lead();
    }
}
