package se.stegvis.funding;

import java.util.Collection;
import java.util.List;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;

/** Submitted applications, for other modules. Not for views: it asks nobody's leave. */
public interface Submissions {

    /**
     * A submitted application, in its latest version.
     *
     * @throws NotFoundException when there is none, or it is still a draft
     */
    SubmittedApplication get(ApplicationId id);

    /**
     * As {@link #get}, in the caller's transaction and with the application held until it ends: nobody completes it or takes it back
     * meanwhile. An open completion ends without an answer when the caller decides for good.
     *
     * @param settles whether it is decided for good
     */
    SubmittedApplication decide(ApplicationId id, boolean settles);

    /**
     * Who has had a hand in a submitted application.
     *
     * @throws NotFoundException when there is none, or it is still a draft
     */
    Involvement involvement(ApplicationId id);

    /** Every submitted application of the förbund, latest first. */
    List<SubmittedApplication> of(AssociationId association);

    /** Those of these applications that are submitted and the förbund's, latest first. */
    List<SubmittedApplication> of(AssociationId association, Collection<ApplicationId> ids);
}
