package se.stegvis.board;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import se.stegvis.foundation.AssociationId;

/** Tells the board what is known from processdagar; implemented by whoever knows. */
public interface WorkshopEvidence {

    /** The latest closed processdag of each of these insatser; those without one are left out. */
    Map<UUID, LastWorkshop> latest(AssociationId association, Collection<UUID> initiatives);
}
