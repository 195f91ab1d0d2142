package se.stegvis.funding;

import java.util.List;
import java.util.UUID;
import se.stegvis.foundation.AssociationId;

/** Tells which insatser a förbund has, so that an application can build on one; implemented by whoever keeps them. */
public interface KnownInitiatives {

    /** The förbund's insatser, by name. */
    List<KnownInitiative> known(AssociationId association);

    /** An insats by its id and the name it has. */
    record KnownInitiative(UUID id, String name) {}
}
