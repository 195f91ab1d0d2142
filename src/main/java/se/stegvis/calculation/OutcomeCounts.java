package se.stegvis.calculation;

import java.util.List;
import java.util.Map;
import se.stegvis.foundation.AssociationId;
import se.stegvis.initiative.InitiativeId;

/**
 * Where counts of what insatser came to are taken from: entered by the team, or told by whoever has them. Counts only. Not for views:
 * it asks nobody's leave, and it hides nothing.
 */
public interface OutcomeCounts {

    /** The periods of an insats, latest first; none of them share a day. */
    List<OutcomePeriod> of(AssociationId association, InitiativeId initiative);

    /** The latest period of each insats of the förbund that has one. */
    Map<InitiativeId, OutcomePeriod> latest(AssociationId association);
}
