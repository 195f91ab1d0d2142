package se.stegvis.board;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.stegvis.board.persistence.CaseFileEntity;
import se.stegvis.board.persistence.GrantedAmounts;
import se.stegvis.board.persistence.YearFrameRepository;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;

/** Sums up a year's money. */
@Component
class Frames {

    private final YearFrameRepository frames;
    private final GrantedAmounts granted;
    private final CaseFiles cases;
    private final Papers papers;

    Frames(YearFrameRepository frames, GrantedAmounts granted, CaseFiles cases, Papers papers) {
        this.frames = frames;
        this.granted = granted;
        this.cases = cases;
        this.papers = papers;
    }

    /** @param hidden cases whose proposals the reader may not know, not even as part of a sum */
    YearFrame of(AssociationId association, int year, Set<UUID> hidden) {
        Kronor available = frames.findByAssociationIdAndFrameYear(association.value(), year)
                .map(frame -> new Kronor(frame.available()))
                .orElse(Kronor.ZERO);
        Kronor bound = new Kronor(granted.bound(association.value(), year));
        Set<UUID> known = cases.open(association).stream()
                .map(CaseFileEntity::id)
                .filter(id -> !hidden.contains(id))
                .collect(Collectors.toSet());
        Kronor proposed = papers.proposals(known).values().stream()
                .map(proposal -> proposal.amounts().getOrDefault(year, Kronor.ZERO))
                .reduce(Kronor.ZERO, Kronor::plus);
        return new YearFrame(year, available, bound, proposed, available.minus(bound));
    }
}
