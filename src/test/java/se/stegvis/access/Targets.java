package se.stegvis.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.ObjectId;

/** Makes objects towards which a caller stands in a given way. One for each kind of id that guarded services take. */
interface Targets {

    Class<? extends ObjectId> type();

    /**
     * An object.
     *
     * @param association the förbund it shall belong to
     * @param caller who will call
     * @param member the member the caller's role is held for, where it is
     * @param other a member of the förbund that is not the caller's
     * @return empty when objects of this kind never stand like that towards this caller
     */
    Optional<? extends ObjectId> make(
            AssociationId association, AccountId caller, @Nullable MemberId member, MemberId other, Standing standing);
}
