package se.stegvis.board;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stegvis.access.Position;
import se.stegvis.access.Standing;
import se.stegvis.access.StandingResolver;
import se.stegvis.board.persistence.AgendaItemRepository;
import se.stegvis.board.persistence.MeetingRepository;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;

/** How people stand towards cases, meetings and items: all belong to the förbund at large, and jäv outweighs every role. */
@Configuration(proxyBeanMethods = false)
class BoardStandings {

    @Bean
    StandingResolver<CaseFileId> caseFileStanding(CaseFiles cases, Recusals recusals) {
        return new StandingResolver<>() {
            @Override
            public Class<CaseFileId> idType() {
                return CaseFileId.class;
            }

            @Override
            public Optional<Position> positionOf(CaseFileId id, AccountId caller) {
                try {
                    AssociationId association = cases.associationOf(id);
                    return Optional.of(position(
                            association, recusals.of(association, caller).contains(id.value())));
                } catch (NotFoundException none) {
                    return Optional.empty();
                }
            }
        };
    }

    @Bean
    StandingResolver<AgendaItemId> agendaItemStanding(AgendaItemRepository items, Recusals recusals) {
        return new StandingResolver<>() {
            @Override
            public Class<AgendaItemId> idType() {
                return AgendaItemId.class;
            }

            @Override
            public Optional<Position> positionOf(AgendaItemId id, AccountId caller) {
                return items.findById(id.value()).map(item -> {
                    AssociationId association = new AssociationId(item.associationId());
                    Set<java.util.UUID> recusedOn = recusals.of(association, caller);
                    return position(association, Recusals.covers(recusedOn, item));
                });
            }
        };
    }

    @Bean
    StandingResolver<MeetingId> meetingStanding(MeetingRepository meetings) {
        return new StandingResolver<>() {
            @Override
            public Class<MeetingId> idType() {
                return MeetingId.class;
            }

            @Override
            public Optional<Position> positionOf(MeetingId id, AccountId caller) {
                return meetings.findById(id.value())
                        .map(meeting -> position(new AssociationId(meeting.associationId()), false));
            }
        };
    }

    private static Position position(AssociationId association, boolean recused) {
        return new Position(association, recused ? Standing.RECUSED : Standing.OTHER_MEMBER);
    }
}
