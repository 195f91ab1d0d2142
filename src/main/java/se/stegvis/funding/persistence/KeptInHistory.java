package se.stegvis.funding.persistence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.HistoryContent;

/** A row whose every version is kept; {@link RowChanges} sees to it. */
interface KeptInHistory {

    /** Which of its part it is, the same for as long as it is there; see {@link se.stegvis.funding.HistoryPart}. */
    String historyItem();

    /** What it says, as far as anybody sees it. */
    HistoryContent historyContent();

    /** Who wrote it, where nobody is signed in. */
    UUID historyAuthor();

    /** Version of the form that it belongs to; null where that says nothing. */
    default @Nullable Integer historyDefinition() {
        return null;
    }
}
