package se.stegvis.processdag;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeDirectory;
import se.stegvis.initiative.InitiativeId;

/** The insatser that processdagar are about. */
@Component
class Initiatives {

    private final ObjectProvider<InitiativeDirectory> directory;

    Initiatives(ObjectProvider<InitiativeDirectory> directory) {
        this.directory = directory;
    }

    List<Initiative> of(AssociationId association) {
        InitiativeDirectory known = directory.getIfAvailable();
        return known == null ? List.of() : known.of(association);
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
        InitiativeDirectory known = directory.getIfAvailable();
        if (known == null) {
            return "";
        }
        try {
            return known.get(id).leadName();
        } catch (NotFoundException gone) {
            return "";
        }
    }
}
