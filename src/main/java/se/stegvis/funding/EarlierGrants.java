package se.stegvis.funding;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;

/** Tells what a förbund's insatser have been granted, so that a budget can be set beside them; implemented by whoever keeps them. */
public interface EarlierGrants {

    /** What each of the förbund's insatser has been granted, by name. */
    List<EarlierGrant> granted(AssociationId association);

    /**
     * What one insats has been granted.
     *
     * @param application the application it was granted on; empty for one entered by hand
     * @param amounts granted amount for each year
     */
    record EarlierGrant(String name, Optional<ApplicationId> application, SortedMap<Integer, Kronor> amounts) {}
}
