package se.stegvis.access;

import java.util.Optional;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.ObjectId;

/**
 * Tells how a caller stands towards objects of one kind. A module has one for each id type its guarded services take.
 *
 * @param <T> the id type
 */
public interface StandingResolver<T extends ObjectId> {

    Class<T> idType();

    /** Empty when there is no such object. */
    Optional<Position> positionOf(T id, AccountId caller);
}
