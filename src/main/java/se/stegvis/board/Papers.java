package se.stegvis.board;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.stegvis.access.ActorSource;
import se.stegvis.board.persistence.ProposalEntity;
import se.stegvis.board.persistence.ProposalRepository;
import se.stegvis.board.persistence.RecommendationEntity;
import se.stegvis.board.persistence.RecommendationRepository;
import se.stegvis.foundation.AccountId;

/** Recommendations and proposals as they are stored. Asks nobody's leave: who calls has seen to it that the reader is not jävig. */
@Component
class Papers {

    private final RecommendationRepository recommendations;
    private final ProposalRepository proposals;
    private final ActorSource people;

    Papers(RecommendationRepository recommendations, ProposalRepository proposals, ActorSource people) {
        this.recommendations = recommendations;
        this.proposals = proposals;
        this.people = people;
    }

    Optional<Recommendation> recommendation(CaseFileId caseFile) {
        return recommendations.findById(caseFile.value()).map(this::toRecommendation);
    }

    Optional<Proposal> proposal(CaseFileId caseFile) {
        return proposals.findById(caseFile.value()).map(this::toProposal);
    }

    Map<UUID, Recommendation> recommendations(Collection<UUID> cases) {
        return recommendations.findByCaseFileIdIn(cases).stream()
                .collect(Collectors.toMap(RecommendationEntity::caseFileId, this::toRecommendation));
    }

    Map<UUID, Proposal> proposals(Collection<UUID> cases) {
        return proposals.findByCaseFileIdIn(cases).stream()
                .collect(Collectors.toMap(ProposalEntity::caseFileId, (Function<ProposalEntity, Proposal>) this::toProposal));
    }

    private Recommendation toRecommendation(RecommendationEntity stored) {
        return new Recommendation(
                stored.advice(),
                stored.reasons(),
                people.name(new AccountId(stored.writtenBy())),
                stored.writtenAt(),
                seen(stored.version()));
    }

    private Proposal toProposal(ProposalEntity stored) {
        return new Proposal(
                stored.outcome(),
                Stored.amounts(stored.amounts()),
                stored.conditions(),
                stored.reasons(),
                people.name(new AccountId(stored.writtenBy())),
                stored.writtenAt(),
                seen(stored.version()));
    }

    /** Versions as callers know them begin with 1, so that 0 can mean that there was nothing. */
    static long seen(long storedVersion) {
        return storedVersion + 1;
    }
}
