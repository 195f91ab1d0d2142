package se.stegvis.board;

import java.util.SortedMap;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ApplicationId;

/**
 * The board has granted an application.
 *
 * @param amounts granted amount for each year
 * @param conditions villkor, empty where there are none
 * @param decision the decision's paragraph and date, readable: {@code § 14, 2026-12-12}
 */
public record ApplicationGranted(
        ApplicationId application,
        AssociationId association,
        SortedMap<Integer, Kronor> amounts,
        String conditions,
        String decision) {}
