package se.stegvis.idea;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.ApplicationDirectory;
import se.stegvis.funding.ApplicationId;
import se.stegvis.idea.persistence.IdeaEntity;
import se.stegvis.idea.persistence.IdeaMessageEntity;
import se.stegvis.idea.persistence.IdeaMessageRepository;
import se.stegvis.idea.persistence.IdeaPartyEntity;
import se.stegvis.idea.persistence.IdeaPartyRepository;
import se.stegvis.idea.persistence.IdeaReadingEntity;
import se.stegvis.idea.persistence.IdeaReadingRepository;

/** Puts an idea together out of its rows, as one reader may see it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IdeaReader {

    private final IdeaPartyRepository parties;
    private final IdeaMessageRepository messages;
    private final IdeaReadingRepository readings;
    private final ApplicationDirectory applications;
    private final AssociationDirectory directory;
    private final ActorSource people;

    IdeaReader(
            IdeaPartyRepository parties,
            IdeaMessageRepository messages,
            IdeaReadingRepository readings,
            ApplicationDirectory applications,
            AssociationDirectory directory,
            ActorSource people) {
        this.parties = parties;
        this.messages = messages;
        this.readings = readings;
        this.applications = applications;
        this.directory = directory;
        this.people = people;
    }

    Set<MemberId> parties(IdeaEntity idea) {
        return parties.findByIdeaId(idea.id()).stream()
                .map(IdeaPartyEntity::memberId)
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    Idea read(IdeaEntity idea, AccountId reader) {
        AssociationId association = new AssociationId(idea.associationId());
        IdeaContent content = idea.content(parties(idea));
        List<IdeaMessageEntity> said = messages.findByIdeaIdOrderByMessageNumber(idea.id());
        Map<AccountId, String> names = people.names(
                Stream.concat(Stream.of(idea.authorId()), said.stream().map(IdeaMessageEntity::authorId))
                        .distinct()
                        .map(AccountId::new)
                        .toList());
        int seen = readings.findByIdeaIdAndAccountId(idea.id(), reader.value())
                .map(IdeaReadingEntity::seen)
                .orElse(0);
        return new Idea(
                new IdeaId(idea.id()),
                association,
                content,
                names.getOrDefault(new AccountId(idea.authorId()), ""),
                idea.authorId().equals(reader.value()),
                directory.member(association, content.member()),
                directory.members(association).stream()
                        .filter(member -> content.parties().contains(member.id()))
                        .toList(),
                idea.state(),
                Optional.ofNullable(idea.caseNumber()).orElse(""),
                idea.sentAt(),
                said.stream()
                        .map(message -> new IdeaMessage(
                                message.messageNumber(),
                                names.getOrDefault(new AccountId(message.authorId()), ""),
                                message.fromOffice(),
                                message.advice(),
                                message.words(),
                                message.writtenAt(),
                                message.messageNumber() > seen
                                        && !message.authorId().equals(reader.value())))
                        .toList(),
                Optional.ofNullable(idea.applicationId())
                        .map(application -> applications.trace(new ApplicationId(application), reader)),
                idea.number());
    }
}
