package se.stegvis.idea;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Position;
import se.stegvis.access.Standing;
import se.stegvis.access.StandingResolver;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.idea.persistence.IdeaEntity;
import se.stegvis.idea.persistence.IdeaRepository;

/** How callers stand towards ideas: one is its writer's own. */
@Component
@Transactional(readOnly = true)
class IdeaStandings implements StandingResolver<IdeaId> {

    private final IdeaRepository ideas;
    private final AssociationDirectory directory;

    IdeaStandings(IdeaRepository ideas, AssociationDirectory directory) {
        this.ideas = ideas;
        this.directory = directory;
    }

    @Override
    public Class<IdeaId> idType() {
        return IdeaId.class;
    }

    @Override
    public Optional<Position> positionOf(IdeaId id, AccountId caller) {
        return ideas.findById(id.value()).map(idea -> {
            AssociationId association = new AssociationId(idea.associationId());
            return new Position(association, standing(idea, association, caller));
        });
    }

    private Standing standing(IdeaEntity idea, AssociationId association, AccountId caller) {
        boolean writing = idea.state() == IdeaState.WRITING;
        if (idea.authorId().equals(caller.value())) {
            return writing ? Standing.OWN_DRAFT : Standing.OWN;
        }
        if (directory.membersOf(association, caller).contains(new MemberId(idea.memberId()))) {
            return writing ? Standing.SAME_MEMBER_DRAFT : Standing.SAME_MEMBER;
        }
        return writing ? Standing.OTHER_MEMBER_DRAFT : Standing.OTHER_MEMBER;
    }
}
