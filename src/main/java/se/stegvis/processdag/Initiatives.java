package se.stegvis.processdag;

import java.util.List;
import org.springframework.stereotype.Component;
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

    /** The huvudman by name; empty for an insats that is no longer known. */
    String leadName(InitiativeId id) {
        try {
            return directory.get(id).leadName();
        } catch (NotFoundException gone) {
            return "";
        }
    }
}
