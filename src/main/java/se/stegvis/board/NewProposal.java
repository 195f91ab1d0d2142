package se.stegvis.board;

import java.util.SortedMap;
import se.stegvis.foundation.Kronor;

/** What the förbundschef writes; see {@link Proposal}. */
public record NewProposal(Outcome outcome, SortedMap<Integer, Kronor> amounts, String conditions, String reasons) {}
