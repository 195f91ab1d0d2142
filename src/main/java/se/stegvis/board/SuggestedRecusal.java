package se.stegvis.board;

import se.stegvis.foundation.AccountId;

/**
 * A ledamot or ersättare whose own member is huvudman of an application on the agenda. It is a question, not an answer: people
 * decide whether there is jäv.
 */
public record SuggestedRecusal(AgendaItemId item, String title, AccountId person, String name, String memberName) {}
