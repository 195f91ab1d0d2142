package se.stegvis.board;

import se.stegvis.foundation.AccountId;

/**
 * A ledamot or ersättare with a tie to an application on the agenda. It is a question, not an answer: people decide whether there
 * is jäv.
 *
 * @param memberName the member that ties the person to the application; empty where the tie is the person's own
 */
public record SuggestedRecusal(
        AgendaItemId item, String title, AccountId person, String name, Tie tie, String memberName) {

    /** How somebody is tied to an application, the strongest first. Texts: {@code boardui.recusal.ask.NAME}. */
    public enum Tie {
        /** Stands as one who signs for huvudman or a partner. */
        SIGNATORY,
        /** Wrote the application, or answers in it for a partner. */
        INVOLVED,
        /** Acts for the huvudman. */
        LEAD,
        /** Acts for a partner. */
        PARTNER
    }
}
