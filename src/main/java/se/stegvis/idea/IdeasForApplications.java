package se.stegvis.idea;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.IdeaSource;
import se.stegvis.funding.NewApplication;
import se.stegvis.idea.persistence.IdeaEntity;
import se.stegvis.idea.persistence.IdeaRepository;

/** Ideas as funding asks for them. What is asked in a person's name goes through the guarded services. */
@Component
class IdeasForApplications implements IdeaSource {

    private final IdeaApplicationService service;
    private final IdeaRepository ideas;
    private final AssociationDirectory directory;

    IdeasForApplications(IdeaApplicationService service, IdeaRepository ideas, AssociationDirectory directory) {
        this.service = service;
        this.ideas = ideas;
        this.directory = directory;
    }

    @Override
    public Suggestion suggest(UUID idea) {
        return service.suggestion(new IdeaId(idea));
    }

    @Override
    public ApplicationId start(UUID idea, NewApplication wanted) {
        return service.apply(new IdeaId(idea), wanted);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Origin> origin(ApplicationId application, AccountId reader) {
        return ideas.findByApplicationId(application.value())
                .map(idea -> new Origin(
                        idea.title(),
                        idea.content(Set.of()).sum(),
                        IdeaService.path(idea),
                        isReadable(idea, reader)));
    }

    private boolean isReadable(IdeaEntity idea, AccountId reader) {
        Set<Role> held = directory.rolesOf(reader, new AssociationId(idea.associationId()));
        return held.contains(Role.DIRECTOR)
                || held.contains(Role.AUDITOR)
                || idea.authorId().equals(reader.value()) && held.contains(Role.APPLICANT);
    }
}
