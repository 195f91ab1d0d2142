package se.stegvis.funding;

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
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;

/** How callers stand towards applications. Whoever is in one owns it; jäv is about the board's items and not known here. */
@Component
@Transactional(readOnly = true)
class ApplicationStandings implements StandingResolver<ApplicationId> {

    private final ApplicationRepository applications;
    private final ParticipantRepository participants;
    private final AssociationDirectory directory;

    ApplicationStandings(
            ApplicationRepository applications, ParticipantRepository participants, AssociationDirectory directory) {
        this.applications = applications;
        this.participants = participants;
        this.directory = directory;
    }

    @Override
    public Class<ApplicationId> idType() {
        return ApplicationId.class;
    }

    @Override
    public Optional<Position> positionOf(ApplicationId id, AccountId caller) {
        return applications.findById(id.value()).map(application -> {
            AssociationId association = new AssociationId(application.associationId());
            return new Position(association, standing(application, association, caller));
        });
    }

    private Standing standing(ApplicationEntity application, AssociationId association, AccountId caller) {
        boolean draft = application.state() == ApplicationState.DRAFT;
        Optional<ParticipantKind> own = participants
                .findByApplicationIdAndAccountId(application.id(), caller.value())
                .map(ParticipantEntity::kind);
        if (own.isPresent()) {
            return !draft ? Standing.OWN : own.get().writes() ? Standing.OWN_DRAFT : Standing.READER_DRAFT;
        }
        if (directory.membersOf(association, caller).contains(new MemberId(application.memberId()))) {
            return draft ? Standing.SAME_MEMBER_DRAFT : Standing.SAME_MEMBER;
        }
        return draft ? Standing.OTHER_MEMBER_DRAFT : Standing.OTHER_MEMBER;
    }
}
