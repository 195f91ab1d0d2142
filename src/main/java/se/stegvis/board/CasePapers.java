package se.stegvis.board;

import java.util.Optional;
import se.stegvis.funding.SubmittedApplication;

/** The beredning papers of a case: the application, what beredningsgruppen recommends and what the förbundschef proposes. */
public record CasePapers(
        CaseFileId id, SubmittedApplication application, Optional<Recommendation> recommendation, Optional<Proposal> proposal) {}
