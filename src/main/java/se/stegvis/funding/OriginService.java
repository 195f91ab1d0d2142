package se.stegvis.funding;

import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.IdeaSource.Origin;
import se.stegvis.funding.IdeaSource.Suggestion;
import se.stegvis.funding.persistence.ApplicationRepository;

/**
 * Applications that come from ideas. It opens no transaction of its own: the idea is locked as the first thing in the one that makes
 * the application, so that two at once make one.
 */
@GuardedService
public class OriginService {

    private final IdeaSource ideas;
    private final ApplicationRepository applications;
    private final CurrentActor currentActor;

    OriginService(IdeaSource ideas, ApplicationRepository applications, CurrentActor currentActor) {
        this.ideas = ideas;
        this.applications = applications;
        this.currentActor = currentActor;
    }

    /**
     * What an idea of the caller's suggests for the application.
     *
     * @throws NotFoundException when the caller has no such idea
     * @throws RefusedException when no application can be made of it as it stands
     */
    @Permit(roles = Role.APPLICANT)
    public Suggestion suggestion(AssociationId association, UUID idea) {
        return ideas.suggest(idea);
    }

    /**
     * Starts an application with what the idea says, once: asked again it gives the same.
     *
     * @throws NotFoundException when the caller has no such idea
     * @throws RefusedException when no application can be made of it as it stands
     * @throws InvalidInputException as {@link StartService#start}
     */
    @Permit(roles = Role.APPLICANT)
    public ApplicationId start(AssociationId association, UUID idea, NewApplication wanted) {
        return ideas.start(idea, wanted);
    }

    /** The idea that an application was made of; of a submitted one only for those who may read the idea. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            },
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER, Standing.RECUSED})
    @Transactional(readOnly = true)
    public Optional<Origin> origin(ApplicationId id) {
        ApplicationState state = applications
                .findById(id.value())
                .orElseThrow(NotFoundException::new)
                .state();
        return ideas.origin(id, currentActor.get().account())
                .filter(origin -> origin.readable() || state == ApplicationState.DRAFT);
    }
}
