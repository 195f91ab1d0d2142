package se.stegvis.funding;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;

/** Ideas that applications are made of; implemented by whoever keeps them. */
public interface IdeaSource {

    /**
     * What an idea suggests for the application.
     *
     * @param application the one that has been made of it already
     */
    record Suggestion(String name, MemberId member, Optional<ApplicationId> application) {}

    /**
     * The idea that an application comes from.
     *
     * @param sum what the idea guessed at, in all; null for none
     * @param path where it is read, below the förbund
     * @param readable whether the reader may read it
     */
    record Origin(String title, @Nullable Kronor sum, String path, boolean readable) {}

    /**
     * What an idea of the caller's suggests.
     *
     * @throws NotFoundException when the caller has no such idea
     * @throws RefusedException when no application can be made of it as it stands
     */
    Suggestion suggest(UUID idea);

    /**
     * Makes an application of an idea of the caller's, once: asked again it gives the same.
     *
     * @throws NotFoundException when the caller has no such idea
     * @throws RefusedException when no application can be made of it as it stands
     */
    ApplicationId start(UUID idea, NewApplication wanted);

    /** The idea that an application was made of, where it was. */
    Optional<Origin> origin(ApplicationId application, AccountId reader);
}
