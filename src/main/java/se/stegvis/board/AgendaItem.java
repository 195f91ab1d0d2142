package se.stegvis.board;

import java.util.List;
import java.util.Optional;
import se.stegvis.funding.SubmittedState;

/**
 * An item of an agenda. Where the reader is jävig only the public facts are there, until the minutes are fixed and thereby public.
 *
 * @param caseFile empty for an item that is not about an application
 * @param caseNumber diarienummer, empty likewise
 * @param state what has become of the application since it was submitted, empty likewise
 * @param recused whether the reader is jävig on it
 * @param decision empty until decided, and where hidden
 */
public record AgendaItem(
        AgendaItemId id,
        int position,
        String title,
        String text,
        Optional<CaseFileId> caseFile,
        Optional<String> caseNumber,
        Optional<SubmittedState> state,
        boolean recused,
        boolean decided,
        Optional<DecisionRecord> decision,
        List<Recusal> recusals) {}
