package se.stegvis.board;

import java.util.Optional;
import se.stegvis.funding.SubmittedApplication;

/**
 * The beredning papers of a case: the application, what beredningsgruppen recommends and what the förbundschef proposes.
 *
 * @param lastWorkshop the latest processdag of the insats it goes on with; empty where it goes on with none, or none has been held
 */
public record CasePapers(
        CaseFileId id,
        SubmittedApplication application,
        Optional<LastWorkshop> lastWorkshop,
        Optional<Recommendation> recommendation,
        Optional<Proposal> proposal) {}
